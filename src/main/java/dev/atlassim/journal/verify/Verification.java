package dev.atlassim.journal.verify;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.atlassim.journal.exchange.Exchange;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The result of a verification.
 *
 * @param verified whether it is certain that what was expected was seen
 * @param error what is wrong
 * @param expected how many were expected
 * @param request what they were expected to be like
 * @param matched how many matched, or the number of steps of a sequence that were found
 * @param matching the ids of the latest that matched, at most 10; only where there were too many
 * @param undecided of how many it cannot be told, because too little of them is kept
 * @param evicted how many that could have mattered are no longer in the journal
 * @param challengesLeftOut how many sign-in challenges match and were not counted; null where there were none
 * @param nearMisses the exchanges that differ least, best first
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Verification")
public record Verification(
        boolean verified,
        String error,
        String expected,
        List<String> request,
        long matched,
        List<String> matching,
        Long undecided,
        Long evicted,
        Long challengesLeftOut,
        List<NearMiss> nearMisses) {

    static Verification good(long matched) {
        return new Verification(true, null, null, null, matched, null, null, null, null, null);
    }

    public static Verification bad(
            String error,
            String expected,
            List<String> request,
            long matched,
            long undecided,
            long evicted,
            List<NearMiss> nearMisses) {
        return new Verification(false, error, expected, request, matched, null, undecided, evicted, null, nearMisses);
    }

    /** The same, telling which matched. */
    Verification matching(List<String> ids) {
        return new Verification(
                verified, error, expected, request, matched, ids, undecided, evicted, challengesLeftOut, nearMisses);
    }

    /** The same, with the number of sign-in challenges that match and were not counted. */
    Verification challengesLeftOut(long number) {
        return new Verification(
                verified,
                error,
                expected,
                request,
                matched,
                matching,
                undecided,
                evicted,
                number == 0 ? null : Long.valueOf(number),
                nearMisses);
    }

    /** An exchange that does not match. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NearMiss(
            String id, String operationId, String method, String path, Integer status, List<Difference> differences) {
        static NearMiss of(Exchange exchange, List<Difference> differences) {
            return new NearMiss(
                    exchange.id(),
                    exchange.request().operationId(),
                    exchange.request().method(),
                    exchange.request().path(),
                    exchange.response().status(),
                    differences);
        }
    }
}
