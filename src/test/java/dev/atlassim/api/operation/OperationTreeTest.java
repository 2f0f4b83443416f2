package dev.atlassim.api.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which operations a path leads to. */
class OperationTreeTest {

    private static final OperationTree TREE = OperationTree.of(List.of(
            declare("GET", "root", ""),
            declare("POST", "create", "/groups"),
            declare("GET", "list", "/groups"),
            declare("GET", "byName", "/groups/byName/{name}"),
            declare("GET", "part", "/groups/{groupId}/{part}"),
            declare("GET", "settings", "/groups/{groupId}/settings")));

    @Test
    void thePathWithoutSegmentsIsTheRoot() {
        assertThat(ids()).containsExactly("root");
    }

    @Test
    void theOperationsOfOnePathKeepTheOrderOfTheirDeclaration() {
        assertThat(ids("groups")).containsExactly("create", "list");
    }

    @Test
    void aLiteralSegmentComesBeforeAParameter() {
        assertThat(ids("groups", "1", "settings")).containsExactly("settings", "part");
        assertThat(ids("groups", "byName", "settings")).containsExactly("byName", "settings", "part");
    }

    @Test
    void aPathThatIsLongerOrShorterLeadsNowhere() {
        assertThat(ids("groups", "1")).isEmpty();
        assertThat(ids("groups", "1", "settings", "more")).isEmpty();
    }

    private static List<String> ids(String... segments) {
        return TREE.matching(List.of(segments)).stream().map(Operation::id).toList();
    }

    private static Operation declare(String method, String id, String path) {
        return new OperationBuilder(id, method, path)
                .bucket(EndpointSet.ROOT)
                .causesNoEvent("for this test")
                .build();
    }
}
