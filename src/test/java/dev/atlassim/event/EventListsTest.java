package dev.atlassim.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Refused;
import dev.atlassim.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of events, their filters, and what is refused. */
@QuarkusTest
class EventListsTest {

    private static final String CLOCK = "/_simulator/clock";
    private static final String ORG_EVENTS = "/api/atlas/v2/orgs/" + Api.ORG + "/events";

    private String group;
    private String events;

    /** One event each at noon, at one o'clock, and at two. The token is one of today, since other tests use it, too. */
    @BeforeEach
    void causeThreeEvents() {
        Api.owner();
        setClock("12:00:00Z");
        group = "/api/atlas/v2/groups/" + Api.newProject();
        events = group + "/events";
        setClock("13:00:00Z");
        Api.owner().patch(group + "/settings", "{\"isDataExplorerEnabled\":false}");
        setClock("14:00:00Z");
        Api.owner().patch(group + "/limits/atlas.project.deployment.clusters", "{\"value\":3}");
    }

    @AfterEach
    void resetClock() {
        assertThat(Api.anonymous().delete(CLOCK).statusCode()).isEqualTo(200);
    }

    private static void setClock(String time) {
        var set = Api.anonymous().put(CLOCK, "{\"now\":\"2026-02-01T" + time + "\"}");
        assertThat(set.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|PROJECT_LIMIT_UPDATED DATA_EXPLORER_DISABLED GROUP_CREATED",
                "eventType=GROUP_CREATED|GROUP_CREATED",
                "eventType=GROUP_CREATED&eventType=PROJECT_LIMIT_UPDATED|PROJECT_LIMIT_UPDATED GROUP_CREATED",
                "excludedEventType=GROUP_CREATED|PROJECT_LIMIT_UPDATED DATA_EXPLORER_DISABLED",
                "excludedEventType=GROUP_CREATED&excludedEventType=PROJECT_LIMIT_UPDATED|DATA_EXPLORER_DISABLED",
                "eventType=GROUP_CREATED&excludedEventType=GROUP_CREATED|",
                "eventType=CLUSTER_CREATED|",
                "clusterNames=cluster0|",
                "minDate=2026-02-01T13:00:00Z|PROJECT_LIMIT_UPDATED DATA_EXPLORER_DISABLED",
                "minDate=2026-02-01T13:00:01Z|PROJECT_LIMIT_UPDATED",
                "maxDate=2026-02-01T13:00:00Z|DATA_EXPLORER_DISABLED GROUP_CREATED",
                "maxDate=2026-02-01T12:59:59Z|GROUP_CREATED",
                "minDate=2026-02-01T13%3A00%3A00Z&maxDate=2026-02-01T13%3A00%3A00Z|DATA_EXPLORER_DISABLED",
                "minDate=2026-02-01T14:00:00%2B01:00&maxDate=2026-02-01T13:30:00|DATA_EXPLORER_DISABLED",
                "minDate=2026-02-02|",
                "itemsPerPage=1&pageNum=2|DATA_EXPLORER_DISABLED"
            })
    void theEventsThatAreAskedForAreListedTheLatestFirst(String query, String types) {
        var listed = types(events + (query == null ? "" : "?" + query));

        assertThat(listed).containsExactlyElementsOf(types == null ? List.of() : List.of(types.split(" ")));
    }

    @Test
    void eventsAreOrderedByTheirTimeIfTheClockWasSetBack() {
        setClock("12:30:00Z");
        Api.owner().delete(group + "/limits/atlas.project.deployment.clusters");

        assertThat(StreamSupport.stream(results(events).spliterator(), false)
                        .map(event -> event.path("created").textValue().substring(11)))
                .containsExactly("14:00:00Z", "13:00:00Z", "12:30:00Z", "12:00:00Z");
    }

    @Test
    void theListOfAnOrganizationTakesTheSameFilters() {
        assertThat(types(ORG_EVENTS
                        + "?eventType=GROUP_DELETED&minDate=2026-02-01T12:00:00Z&maxDate=2026-02-01T12:00:00Z"))
                .isEmpty();
        assertThat(types(ORG_EVENTS + "?minDate=2026-02-01T12:00:00Z&maxDate=2026-02-01T12:00:00Z&itemsPerPage=1"))
                .containsExactly("GROUP_CREATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"minDate", "maxDate"})
    void aDateThatIsNotOneIsRefused(String parameter) {
        var refused = Refused.badRequest(
                "INVALID_DATE_FORMAT", "An invalid date value yesterday was specified.", "yesterday");

        refused.in(Api.owner().get(events + "?" + parameter + "=yesterday"));
        refused.in(Api.owner().get(ORG_EVENTS + "?" + parameter + "=yesterday"));
    }

    @Test
    void anEmptyRangeIsRefused() {
        Refused.badRequest(
                        "INVALID_DATE_RANGE",
                        "An invalid date range minDate=2026-02-02, maxDate=2026-02-01 was specified: maxDate shouldn't be"
                                + " earlier than minDate.",
                        "2026-02-02",
                        "2026-02-01")
                .in(Api.owner().get(events + "?maxDate=2026-02-01&minDate=2026-02-02"));
    }

    @Test
    void anUnknownEventIsNotFound() {
        var id = Requests.NO_EVENT;
        var groupId = group.substring(group.lastIndexOf('/') + 1);

        Refused.with(
                        404,
                        "EVENT_NOT_FOUND",
                        "No event with ID " + id + " exists for group " + groupId + ".",
                        id,
                        groupId)
                .in(Api.owner().get(events + "/" + id));
        Refused.with(
                        404,
                        "ORG_EVENT_NOT_FOUND",
                        "No event with ID " + id + " exists for organization " + Api.ORG + ".",
                        id,
                        Api.ORG)
                .in(Api.owner().get(ORG_EVENTS + "/" + id));
    }

    @Test
    void anEventWithinAProjectIsNotOneOfItsOrganization() {
        var id = results(events + "?eventType=DATA_EXPLORER_DISABLED")
                .at("/0/id")
                .textValue();

        assertThat(Api.owner().get(events + "/" + id).statusCode()).isEqualTo(200);
        assertThat(Api.owner().get(ORG_EVENTS + "/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void theRawDocumentIsAddedOnRequest() {
        var listed =
                results(events + "?includeRaw=true&eventType=GROUP_CREATED").get(0);

        assertThat(listed.path("raw").properties().stream().map(java.util.Map.Entry::getKey))
                .containsExactly("_t", "cid", "cre", "description", "gn", "id", "orgId", "orgName", "severity");
        assertThat(listed.at("/raw/_t").textValue()).isEqualTo("GROUP_CREATED");
        assertThat(listed.at("/raw/id")).isEqualTo(listed.path("id"));
        assertThat(Api.json(Api.owner().get(events + "/" + listed.path("id").textValue() + "?includeRaw=true")))
                .isEqualTo(listed);
        Refused.query("includeRaw").in(Api.owner().get(events + "?includeRaw=yes"));
    }

    private static List<String> types(String path) {
        return StreamSupport.stream(results(path).spliterator(), false)
                .map(event -> event.path("eventTypeName").textValue())
                .toList();
    }

    private static JsonNode results(String path) {
        return Api.json(Api.owner().get(path)).path("results");
    }
}
