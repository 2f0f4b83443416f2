package dev.atlassim.journal.control;

import dev.atlassim.control.validation.IsoTime;
import dev.atlassim.control.validation.OneOf;
import dev.atlassim.control.validation.WholeNumber;
import dev.atlassim.journal.exchange.Attribute;
import dev.atlassim.journal.storage.Journal;
import dev.atlassim.journal.storage.Place;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The query of a list of exchanges. All values are text until they have been validated.
 *
 * @param since the time before which nothing is listed
 * @param limit most exchanges on one page
 * @param cursor the number of the exchange that the page comes after, newest first
 * @param format JSON, or text for people
 * @param challenges whether sign-in challenges are listed; without a value, only in JSON
 */
@RegisterForReflection
public record ListQuery(
        @QueryParam("operationId") @ValueOf(Attribute.OPERATION_ID)
        String operationId,

        @QueryParam("method") @ValueOf(Attribute.METHOD) String method,
        @QueryParam("status") @ValueOf(Attribute.STATUS) String status,

        @QueryParam("errorCode") @ValueOf(Attribute.ERROR_CODE)
        String errorCode,

        @QueryParam("principal") @ValueOf(Attribute.PRINCIPAL)
        String principal,

        @QueryParam("sandbox") @ValueOf(Attribute.SANDBOX) String sandbox,
        @QueryParam("groupId") @ValueOf(Attribute.GROUP_ID) String groupId,

        @QueryParam("integrationType") @ValueOf(Attribute.INTEGRATION_TYPE)
        String integrationType,

        @QueryParam("fault") @ValueOf(Attribute.FAULT) String fault,
        @QueryParam("since") @IsoTime String since,

        @QueryParam("limit") @DefaultValue("100") @WholeNumber(max = 1000)
        String limit,

        @QueryParam("cursor") @WholeNumber String cursor,

        @QueryParam("format") @DefaultValue("json") @OneOf({"json", "text"})
        String format,

        @QueryParam("challenges") @OneOf({"true", "false"}) String challenges) {

    /** Most exchanges on the page. */
    int pageSize() {
        return Integer.parseInt(limit);
    }

    /** Whether the list is to be text for people. */
    boolean asText() {
        return format.equals("text");
    }

    /** The page. */
    Page page(Journal journal) {
        var wanted = wanted();
        var earliest = since == null ? Instant.MIN : Instant.parse(since);
        var matching = journal.before(cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor))
                .filter(entry -> !entry.exchange().time().isBefore(earliest))
                .filter(entry -> wanted.entrySet().stream()
                        .allMatch(e -> e.getValue().equals(e.getKey().of(entry.exchange()))))
                .iterator();
        var found = new ArrayList<Place>();
        int leftOut = 0;
        while (found.size() <= pageSize() && matching.hasNext()) {
            var entry = matching.next();
            if (entry.exchange().response().challenge() && !listsChallenges()) {
                leftOut++;
            } else {
                found.add(entry.place());
            }
        }
        var page = found.stream().limit(pageSize()).toList();
        return new Page(page, found.size() > page.size(), leftOut);
    }

    private boolean listsChallenges() {
        return challenges == null ? !asText() : challenges.equals("true");
    }

    /**
     * A page of exchanges, newest first. It holds only where they are, as the exchanges may take up much memory.
     *
     * @param more whether there is a next page
     * @param challengesLeftOut the number of sign-in challenges that are not listed
     */
    record Page(List<Place> places, boolean more, int challengesLeftOut) {}

    /** The values that an exchange must have. */
    private Map<Attribute, String> wanted() {
        var wanted = new EnumMap<Attribute, String>(Attribute.class);
        for (var attribute : Attribute.values()) {
            var value = value(attribute);
            if (value != null) {
                wanted.put(attribute, value);
            }
        }
        return wanted;
    }

    private String value(Attribute attribute) {
        return switch (attribute) {
            case OPERATION_ID -> operationId;
            case METHOD -> method;
            case STATUS -> status;
            case ERROR_CODE -> errorCode;
            case PRINCIPAL -> principal;
            case SANDBOX -> sandbox;
            case GROUP_ID -> groupId;
            case INTEGRATION_TYPE -> integrationType;
            case FAULT -> fault;
        };
    }
}
