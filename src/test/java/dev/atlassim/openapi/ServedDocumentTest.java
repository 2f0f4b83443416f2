package dev.atlassim.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.openapi.ServedDocument.Served;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.EveryOperation;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document by itself: complete, and sound as OpenAPI. */
@QuarkusTest
class ServedDocumentTest {

    private ServedDocument document;

    @BeforeEach
    void fetch() {
        document = ServedDocument.fetch();
    }

    @Test
    void itsOperationsAreThoseOfTheCatalogueAndTheTwoOfOAuth() {
        var catalogued = new ArrayList<>(EveryOperation.all().stream()
                .map(o -> o.id() + " " + o.method() + " " + Operation.V2 + o.path())
                .toList());
        catalogued.addAll(
                List.of("createAccessToken POST /api/oauth/token", "revokeAccessToken POST /api/oauth/revoke"));

        assertThat(document.operations())
                .map(served -> served.id() + " " + served.method() + " " + served.path())
                .containsExactlyInAnyOrderElementsOf(catalogued);
    }

    @Test
    void itNamesItsVersionAndItself() {
        assertThat(document.root().path("openapi").textValue()).isEqualTo("3.0.3");
        assertThat(document.root().path("info").path("title").textValue()).isEqualTo("Atlas Simulator");
        assertThat(document.root().path("info").path("version").textValue()).isNotBlank();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var references = document.root().findValuesAsText("$ref");

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document.root().at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void everyComponentIsUsed() {
        var used = document.root().findValuesAsText("$ref");

        for (var kind : List.of("schemas", "parameters", "responses", "headers")) {
            document.root()
                    .path("components")
                    .path(kind)
                    .fieldNames()
                    .forEachRemaining(name -> assertThat(used).contains("#/components/" + kind + "/" + name));
        }
    }

    @Test
    void everyPathParameterIsDeclaredAndRequired() {
        assertThat(document.operations())
                .allSatisfy(served -> assertThat(pathParameters(served))
                        .as(served.id())
                        .containsExactlyInAnyOrderElementsOf(Pattern.compile("(?<=\\{)\\w+")
                                .matcher(served.path())
                                .results()
                                .map(MatchResult::group)
                                .toList()));
    }

    @Test
    void everyOperationIsTaggedSummedUpAndAnswered() {
        var tags = document.root().path("tags").findValuesAsText("name");

        assertThat(document.operations()).allSatisfy(served -> {
            assertThat(tags)
                    .as(served.id())
                    .contains(served.operation().path("tags").path(0).textValue());
            assertThat(served.operation().path("summary").textValue()).isNotBlank();
            assertThat(served.operation().path("responses"))
                    .isNotEmpty()
                    .allSatisfy(answer -> assertThat(
                                    document.resolve(answer).path("description").textValue())
                            .isNotBlank());
        });
    }

    private List<String> pathParameters(Served served) {
        var names = new ArrayList<String>();
        for (JsonNode reference : served.operation().path("parameters")) {
            var parameter = document.resolve(reference);
            if (parameter.path("in").textValue().equals("path")) {
                assertThat(parameter.path("required").booleanValue()).isTrue();
                names.add(parameter.path("name").textValue());
            }
        }
        return names;
    }

    @Test
    void theControlApiHasADocumentOfItsOwn() {
        var control = new ServedDocument(Api.json(Api.anonymous().get("/q/openapi-control?format=json")));

        assertThat(control.operations())
                .isNotEmpty()
                .allSatisfy(served -> assertThat(served.path()).startsWith("/_simulator/"))
                .allSatisfy(served -> assertThat(served.operation().path("responses"))
                        .as(served.id())
                        .hasSizeGreaterThan(1)
                        .allSatisfy(
                                answer -> assertThat(answer.path("description").textValue())
                                        .isNotBlank()));
        assertThat(control.root().path("info").path("title").textValue()).isEqualTo("Atlas Simulator: control API");
        assertThat(control.root().findValuesAsText("$ref"))
                .contains("#/components/schemas/ControlError")
                .allSatisfy(reference -> assertThat(
                                control.root().at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        assertThat(document.operations())
                .allSatisfy(served -> assertThat(served.path()).doesNotStartWith("/_simulator"));
    }

    /** The ids are those of the methods' annotations, which {@link ResourcesTest} holds to be there. */
    @Test
    void everyEndpointOfTheControlApiHasAnIdOfItsOwn() {
        var control = new ServedDocument(Api.json(Api.anonymous().get("/q/openapi-control?format=json")));

        assertThat(control.operations().stream().map(Served::id))
                .hasSizeGreaterThan(20)
                .doesNotHaveDuplicates()
                .doesNotContainNull();
    }
}
