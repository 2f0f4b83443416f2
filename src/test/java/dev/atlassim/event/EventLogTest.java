package dev.atlassim.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlassim.state.Event;
import dev.atlassim.state.EventType;
import dev.atlassim.state.Events;
import dev.atlassim.state.Organization;
import dev.atlassim.state.Project;
import dev.atlassim.state.World;
import dev.atlassim.testing.EventLogs;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In which lists an event is recorded, and how many are kept. */
class EventLogTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-08-10T03:04:14.987Z"), ZoneOffset.UTC);
    private static final Event.Actor CALLER = new Event.Actor("nmtxqlkl", "192.0.2.76");
    private static final Project PROJECT = Project.empty("p1", "org", "one", Instant.EPOCH, Project.Details.DEFAULT);
    private static final World WORLD =
            World.EMPTY.with(Organization.empty("org", "Org")).with(PROJECT);

    private final EventLog log = EventLogs.at(CLOCK, 2, 3);

    @Test
    void anEventHasAnIdTheTimeInWholeSecondsAndWhatIsKnown() {
        var project = log.record(PROJECT, CALLER, EventType.ALERT_CONFIG_ADDED_AUDIT, Map.of("alertConfigId", "c1"));

        assertThat(project.events().latestFirst()).singleElement().satisfies(event -> {
            assertThat(event.id()).matches("6a793fae[0-9a-f]{16}");
            assertThat(event.created()).isEqualTo("2026-08-10T03:04:14Z");
            assertThat(event.typeName()).isEqualTo("ALERT_CONFIG_ADDED_AUDIT");
            assertThat(event.groupId()).isEqualTo("p1");
            assertThat(event.actor()).isEqualTo(CALLER);
            assertThat(event.details()).containsExactly(Map.entry("alertConfigId", "c1"));
        });
    }

    @Test
    void whatHappenedByItselfHasNoActor() {
        var project = log.record(PROJECT, "NO_PRIMARY", Map.of("replicaSetName", "rs0"));

        assertThat(project.events().latestFirst()).singleElement().satisfies(event -> {
            assertThat(event.typeName()).isEqualTo("NO_PRIMARY");
            assertThat(event.actor()).isNull();
        });
    }

    @ParameterizedTest
    @EnumSource
    void theListOfTheOrganizationShowsWhatItsTypeSays(EventType type) {
        var world = log.record(WORLD, PROJECT, CALLER, type);

        var own = world.project("p1").orElseThrow().events();
        var shared = world.organization("org").orElseThrow().events();
        assertThat(own.size()).isEqualTo(1);
        assertThat(shared).isEqualTo(type.shownByOrganization() ? own : Events.NONE);
    }

    @Test
    void whatTheOrganizationShowsIsNotRecordedInTheProjectAlone() {
        assertThatThrownBy(() -> log.record(PROJECT, CALLER, EventType.GROUP_CREATED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDeletedProjectLeavesTheEventOfItsDeletionToTheOrganization() {
        var world = log.record(WORLD.without(PROJECT), PROJECT, CALLER, EventType.GROUP_DELETED);

        assertThat(world.project("p1")).isEmpty();
        assertThat(world.organization("org").orElseThrow().events().latestFirst())
                .extracting(Event::typeName)
                .containsExactly("GROUP_DELETED");
    }

    @Test
    void asManyEventsAreKeptAsTheSettingsSay() {
        var world = WORLD;
        for (int i = 0; i < 4; i++) {
            world = log.record(world, PROJECT, CALLER, EventType.GROUP_TAGS_MODIFIED);
        }

        assertThat(world.project("p1").orElseThrow().events().size()).isEqualTo(2);
        assertThat(world.organization("org").orElseThrow().events().size()).isEqualTo(3);
    }
}
