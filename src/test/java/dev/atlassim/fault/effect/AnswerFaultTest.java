package dev.atlassim.fault.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Faults;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that make another answer of the operation's own. */
@QuarkusTest
class AnswerFaultTest {

    private static final String WEBHOOK = "{\"type\":\"WEBHOOK\",\"url\":\"https://example.com/hooks/0123456789\"}";

    private String project;

    @BeforeEach
    void project() {
        project = Api.newProject();
        Api.owner().post(Api.integrations(project, "WEBHOOK"), WEBHOOK);
    }

    @AfterEach
    void clear() {
        Faults.clear();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'wrongContentType'                                        | Content-Type | text/html",
                "'wrongContentType','contentType':'application/xml'        | Content-Type | application/xml",
            })
    void theContentTypeIsWrongAndTheBodyRight(String fault, String header, String value) {
        var whole = get().body();
        set(fault);
        assertThat(get().headers().firstValue(header)).contains(value);
        assertThat(get().body()).isEqualTo(whole);
    }

    @Test
    void halfTheBodyIsAnnouncedAsAll() {
        var whole = get().body();
        set("'malformedJson'");
        var answer = get();
        assertThat(answer.body()).isEqualTo(whole.substring(0, whole.length() / 2));
        assertThat(answer.headers().firstValueAsLong("Content-Length")).hasValue(whole.length() / 2);
        assertThatThrownBy(() -> new ObjectMapper().readTree(answer.body())).isInstanceOf(JsonEOFException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'unknownField'                                  | fieldOfANewerAtlas | \"unknown\"",
                "'unknownField','field':'sendLogs','value':false | sendLogs           | false",
                "'unknownField','field':'a','value':{'b':[1]}    | a                  | {\"b\":[1]}",
            })
    void eachDocumentHasAFieldMore(String fault, String field, String value) {
        set(fault);
        assertThat(Api.json(get()).path(field).toString()).isEqualTo(value);
        var list = Api.json(Api.owner().get(Api.integrations(project)));
        assertThat(list.path("results").path(0).path(field).toString()).isEqualTo(value);
        assertThat(list.has(field)).isFalse();
        var enveloped = Api.json(Api.owner().get(Api.integrations(project, "WEBHOOK") + "?envelope=true"));
        assertThat(enveloped.path("content").path(field).toString()).isEqualTo(value);
    }

    @Test
    void eachDocumentLacksAField() {
        var whole = get().body();
        set("'missingField','field':'secret'");
        assertThat(get().body())
                .isEqualTo(whole.replace("\"secret\":null,", ""))
                .isNotEqualTo(whole);
        assertThat(Api.json(Api.owner().get(Api.integrations(project)))
                        .path("results")
                        .path(0)
                        .has("secret"))
                .isFalse();
    }

    @Test
    void theOlderMaskDoesNotShowTheEndOfAnAddress() {
        var whole = get().body();
        assertThat(whole).contains("https://example.com/****6789");
        set("'unmaskedToMasked'");
        assertThat(get().body()).isEqualTo(whole.replace("****6789", "****"));
        assertThat(Api.owner().get(Api.integrations(project)).body()).contains("\"https://example.com/****\"");
    }

    @Test
    void anIndentedAnswerStaysIndented() {
        set("'unknownField'");
        assertThat(Api.owner()
                        .get(Api.integrations(project, "WEBHOOK") + "?pretty=true")
                        .body())
                .contains("\n  \"fieldOfANewerAtlas\" : \"unknown\"\n}");
    }

    @Test
    void aBodyInChunksIsWholeInTheEnd() {
        var whole = get().body();
        set("'chunkedDribbleDelay','numberOfChunks':7,'totalDuration':21");
        var answer = get();
        assertThat(answer.body()).isEqualTo(whole);
        assertThat(answer.headers().firstValue("Transfer-Encoding")).contains("chunked");
        assertThat(answer.headers().firstValue("RateLimit-Limit")).contains("1200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'malformedJson'",
                "'truncatedBody'",
                "'wrongContentType'",
                "'chunkedDribbleDelay','numberOfChunks':2,'totalDuration':2"
            })
    void whatHasNoBodyOrIsRefusedIsNotConcerned(String fault) {
        set(fault);
        assertThat(Api.owner().get(Api.integrations(project, "SLACK")).statusCode())
                .isEqualTo(404);
        assertThat(Api.anonymous().get(Api.integrations(project)).statusCode()).isEqualTo(401);
        assertThat(Api.owner().delete(Api.integrations(project, "WEBHOOK")).statusCode())
                .isEqualTo(204);
        assertThat(Faults.list().path(0).path("hits").path("matched").asInt()).isZero();
    }

    @Test
    void anErrorAfterwardsIsToldOfWhatWasApplied() {
        Faults.set("{'match':{'groupId':'" + project + "'},'phase':'after',"
                + "'fault':{'type':'error','errorCode':'UNEXPECTED_ERROR'}}");
        var lost = Api.owner().delete(Api.integrations(project, "WEBHOOK"));
        assertThat(lost.statusCode()).isEqualTo(500);
        assertThat(lost.body()).startsWith("{\"detail\":\"Unexpected error.\"");
        assertThat(lost.headers().firstValue("X-Error-Code")).contains("UNEXPECTED_ERROR");
        assertThat(lost.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(get().statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"before", "after"})
    void aDelayedWriteIsAppliedWithItsBody(String phase) {
        Faults.set("{'match':{'groupId':'" + project + "','method':'PUT'},'phase':'" + phase
                + "','fault':{'type':'delay','fixedDelayMilliseconds':30}}");
        var answer = Api.owner().put(Api.integrations(project, "WEBHOOK"), WEBHOOK.replace("6789", "4321"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Simulator-Fault")).contains("delay");
        assertThat(get().body()).contains("****4321");
    }

    private void set(String fault) {
        Faults.set("{'match':{'groupId':'" + project + "'},'fault':{'type':" + fault + "}}");
    }

    private HttpResponse<String> get() {
        return Api.owner().get(Api.integrations(project, "WEBHOOK"));
    }
}
