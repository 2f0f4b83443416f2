package dev.atlassim.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tags of a project are accepted, in creating it and in changing it. */
@QuarkusTest
class ProjectTagsTest {

    private static final String GROUPS = "/api/atlas/v2/groups";
    private static final String CHARACTERS =
            " contains invalid characters. Allowable characters include letters, numbers, spaces and ;@_-.+";
    private static final String LENGTH = " exceeded the maximum allowed length of 255 characters";

    @ParameterizedTest
    @MethodSource
    void aTagThatAtlasDoesNotTakeIsRefused(String key, String value, String problem) {
        assertRefused(tags(key, value), problem);
    }

    static Stream<Arguments> aTagThatAtlasDoesNotTakeIsRefused() {
        var signs = "/:,=*#\"\n\0";
        return Stream.concat(
                signs.chars()
                        .mapToObj(Character::toString)
                        .flatMap(sign -> Stream.of(
                                Arguments.of("a" + sign, "b", "The key of a tag" + CHARACTERS),
                                Arguments.of("a", "b" + sign, "The value of tag 'a'" + CHARACTERS))),
                Stream.of(
                        Arguments.of(
                                "invalid-tag-value", "test/test", "The value of tag 'invalid-tag-value'" + CHARACTERS),
                        Arguments.of("", "b", "The key of a tag is empty"),
                        Arguments.of("a", "", "The value of tag 'a' is empty"),
                        Arguments.of("a".repeat(256), "b", "The key of a tag" + LENGTH),
                        Arguments.of("long-tag", "a".repeat(257), "The value of tag 'long-tag'" + LENGTH),
                        Arguments.of("a", "\u00e9".repeat(256), "The value of tag 'a'" + LENGTH)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "Aa0 ;@_-.+", "\u00e9\u6f22\u0663", " "})
    void theDocumentedCharactersAreAccepted(String text) {
        assertAccepted(tags(text, text));
    }

    @Test
    void aKeyAndAValueMayBe255CharactersLong() {
        assertAccepted(tags("k".repeat(255), "\ud835\udd1e".repeat(255)));
    }

    @Test
    void aProjectHasAtMostFiftyTags() {
        var tags = JsonNodeFactory.instance.arrayNode();
        for (int i = 1; i <= 50; i++) {
            tags.add(tag("key " + i, "value"));
        }
        assertAccepted(tags);
        assertRefused(tags.add(tag("one more", "value")), "A project can have at most 50 tags");
    }

    @Test
    void aKeyHasOneTag() {
        assertRefused(tags("a", "b").add(tag("a", "c")), "The key 'a' has more than one tag");
        assertAccepted(tags("a", "b").add(tag("A", "b")));
    }

    private static void assertRefused(ArrayNode tags, String problem) {
        var refused = Refused.badRequest(
                "VALIDATION_ERROR", "The request content produced the validation error: " + problem + ".", problem);
        refused.in(create(tags));
        refused.in(change(Api.EMPTY_PROJECT, tags));
    }

    private static void assertAccepted(ArrayNode tags) {
        var created = create(tags);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(Api.json(created).path("tags")).isEqualTo(tags);
        var id = Api.json(created).path("id").textValue();
        assertThat(Api.json(change(id, tags)).path("tags")).isEqualTo(tags);
        Api.owner().delete(GROUPS + "/" + id);
    }

    private static HttpResponse<String> create(ArrayNode tags) {
        var body = JsonNodeFactory.instance.objectNode().put("name", "tags-" + UUID.randomUUID());
        body.put("orgId", Api.ORG).set("tags", tags);
        return Api.owner().post(GROUPS, body.toString());
    }

    private static HttpResponse<String> change(String groupId, ArrayNode tags) {
        var body = JsonNodeFactory.instance.objectNode().set("tags", tags);
        return Api.owner().patch(GROUPS + "/" + groupId, body.toString());
    }

    private static ArrayNode tags(String key, String value) {
        return JsonNodeFactory.instance.arrayNode().add(tag(key, value));
    }

    private static ObjectNode tag(String key, String value) {
        return JsonNodeFactory.instance.objectNode().put("key", key).put("value", value);
    }
}
