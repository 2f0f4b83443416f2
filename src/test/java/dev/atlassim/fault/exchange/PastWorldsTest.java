package dev.atlassim.fault.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.state.AtomicStore;
import dev.atlassim.state.Organization;
import dev.atlassim.state.Project;
import dev.atlassim.state.SimulatorState;
import dev.atlassim.state.Store;
import dev.atlassim.state.World;
import dev.atlassim.testing.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PastWorldsTest {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Store.Owner ORGANIZATION = new Store.Owner.OfOrganization("org");
    private static final Store.Owner PROJECT = new Store.Owner.OfProject("p1");

    private final MovableClock clock = new MovableClock();
    private final SimulatorState state = new SimulatorState();
    private final PastWorlds pastWorlds = new PastWorlds(state, clock);
    private final Store store = new PastWorldsStore(state, new AtomicStore(state), pastWorlds);

    @BeforeEach
    void begin() {
        store.replace(World.EMPTY.with(Organization.empty("org", "Acme")));
        name("first");
    }

    @Test
    void theWorldBeforeAWriteIsKeptWhereItIsNeeded() {
        name("second");
        assertThat(past(PROJECT)).isEmpty();

        keep(true);
        name("third");

        assertThat(past(PROJECT)).contains("second");
        assertThat(past(ORGANIZATION)).contains("second");
        clock.advance(WINDOW);
        assertThat(past(PROJECT)).isEmpty();
    }

    @Test
    void whatIsKeptStaysAsLongAsItIsNeeded() {
        keep(true);
        name("second");
        keep(true);
        assertThat(past(PROJECT)).contains("first");

        keep(false);
        keep(true);
        assertThat(past(PROJECT)).isEmpty();
    }

    @Test
    void aReplacedWorldLeavesNoPast() {
        keep(true);
        name("second");

        store.replace(store.read());

        assertThat(past(PROJECT)).isEmpty();
    }

    @Test
    void aWriteThatIsNotedLateBelongsToTheStateThatItChanged() {
        keep(true);
        var before = state.view();
        store.replace(World.EMPTY.with(Organization.empty("org", "Other")));

        pastWorlds.note(PROJECT, before, store.read(before));

        assertThat(past(PROJECT)).isEmpty();
        assertThat(pastWorlds.of(before, PROJECT, WINDOW)).contains(store.read(before));
    }

    @Test
    void onlyTheNamedOwnersLoseTheirPast() {
        keep(true);
        name("second");

        pastWorlds.discard(Set.of("another"));
        assertThat(past(PROJECT)).contains("first");
        pastWorlds.discard(Set.of("p1"));
        assertThat(past(PROJECT)).isEmpty();
        assertThat(past(ORGANIZATION)).contains("first");
        pastWorlds.discard(Set.of("org"));
        assertThat(past(ORGANIZATION)).isEmpty();
    }

    private void keep(boolean needed) {
        state.change(view -> pastWorlds.keeping(view, needed));
    }

    private void name(String name) {
        var project = Project.empty("p1", "org", name, Instant.EPOCH, Project.Details.DEFAULT);
        store.write(PROJECT, world -> new Store.Change<>(world.with(project), name))
                .await()
                .indefinitely();
    }

    private Optional<String> past(Store.Owner owner) {
        return pastWorlds
                .of(state.view(), owner, WINDOW)
                .flatMap(world -> world.project("p1"))
                .map(Project::name);
    }
}
