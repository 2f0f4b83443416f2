package dev.atlassim.api.answer;

import dev.atlassim.api.call.Call;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Set;

/** Explains denials to callers that ask for it, in a header. The body stays that of Atlas. */
@Singleton
public class Explanations {

    private static final String ASK = "X-Simulator-Explain";
    private static final String ANSWER = "X-Simulator-Explanation";
    private static final Set<Integer> DENIALS = Set.of(401, 403, 406, 410, 429);

    private final boolean always;

    Explanations(ExplainConfig config) {
        this.always = config.always();
    }

    void write(Call call, HttpServerResponse response) {
        if (call.explanation() != null
                && DENIALS.contains(response.getStatusCode())
                && (always || "true".equals(call.header(ASK)))) {
            response.headers().set(ANSWER, printable(call.explanation()));
        }
    }

    /** A header holds printable ASCII; what a caller sent may hold anything. */
    private static String printable(String text) {
        return text.replaceAll("[^ -~]", "?");
    }
}
