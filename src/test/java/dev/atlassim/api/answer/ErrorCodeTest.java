package dev.atlassim.api.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.api.json.Json;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks the catalogue of errors. */
class ErrorCodeTest {

    @ParameterizedTest
    @EnumSource
    void rendersItsParametersInOrderAndItsKeysAsAtlasDoes(ErrorCode code) {
        var values =
                IntStream.range(0, code.parameters()).mapToObj(i -> "p" + i).toArray();
        var detail = code.template();
        for (var value : values) {
            detail = detail.replaceFirst("%s", value.toString());
        }
        var parameters = IntStream.range(0, values.length)
                .mapToObj(i -> "\"p" + i + "\"")
                .collect(Collectors.joining(","));
        assertThat(body(code, values))
                .isEqualTo("{\"detail\":\"" + detail.replace("\"", "\\\"") + "\",\"error\":" + code.status()
                        + ",\"errorCode\":\"" + code.name() + "\",\"parameters\":[" + parameters + "],\"reason\":\""
                        + Response.Status.fromStatusCode(code.status()).getReasonPhrase() + "\"}");
    }

    @ParameterizedTest
    @EnumSource
    void isAnErrorThatSaysHowItIsKnown(ErrorCode code) {
        assertThat(code.status()).isBetween(400, 599);
        assertThat(code.evidence()).isNotNull();
        assertThat(code.template()).isNotBlank().doesNotContainPattern("%[^s]");
    }

    @ParameterizedTest
    @EnumSource
    void takesExactlyItsParameters(ErrorCode code) {
        var tooMany = Collections.nCopies(code.parameters() + 1, "x").toArray();
        assertThatThrownBy(() -> code.with(tooMany)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersStayNumbers() {
        assertThat(body(ErrorCode.RATE_LIMITED, "/api/oauth/token", 50, 1))
                .isEqualTo("{\"detail\":\"Resource /api/oauth/token is limited to 50 requests every 1 minutes.\","
                        + "\"error\":429,\"errorCode\":\"RATE_LIMITED\",\"parameters\":[\"/api/oauth/token\",50,1],"
                        + "\"reason\":\"Too Many Requests\"}");
    }

    @Test
    void aParameterIsNeverReadAsATemplate() {
        assertThat(body(ErrorCode.INVALID_ENUM_VALUE, "%s %d"))
                .contains("\"detail\":\"An invalid enumeration value %s %d was specified.\"");
    }

    private static String body(ErrorCode code, Object... values) {
        var error = (Refusal.Catalogued) code.with(values).refusal();
        return new String(Json.write(ErrorRenderer.ErrorBody.of(error), false), UTF_8);
    }
}
