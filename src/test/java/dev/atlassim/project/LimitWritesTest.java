package dev.atlassim.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlassim.api.error.AtlasException;
import dev.atlassim.state.AtomicStore;
import dev.atlassim.state.Event;
import dev.atlassim.state.Organization;
import dev.atlassim.state.Project;
import dev.atlassim.state.SimulatorState;
import dev.atlassim.state.StateView;
import dev.atlassim.state.Store;
import dev.atlassim.state.World;
import dev.atlassim.testing.EventLogs;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What comes of a change of a limit while another caller changes it. */
class LimitWritesTest {

    private static final String DAILY = ProjectLimit.BYTES_PER_DAY.key();
    private static final Event.Actor CALLER = new Event.Actor("owner", "192.0.2.1");

    private final Overtaken store = new Overtaken(World.EMPTY
            .with(Organization.empty("org", "Org"))
            .with(withDaily(Project.empty("p1", "org", "one", Instant.EPOCH, Project.Details.DEFAULT))));
    private final ProjectEvents events = new ProjectEvents(EventLogs.at(Clock.systemUTC()));
    private final LimitResource limits =
            new LimitResource(new Projects(store, null, Clock.systemUTC(), () -> 250, events), events);

    @Test
    void ofTwoDeletionsAtOnceOneFindsNothing() {
        store.meanwhile = this::delete;

        assertThatThrownBy(this::delete)
                .isInstanceOfSatisfying(
                        AtlasException.class,
                        refused -> assertThat(refused.refusal().status()).isEqualTo(404));
        assertThat(ProjectLimit.BYTES_PER_DAY.in(store.read().project("p1").orElseThrow()))
                .isEmpty();
        assertThat(store.read().project("p1").orElseThrow().events().latestFirst())
                .singleElement()
                .extracting(Event::typeName)
                .isEqualTo("DATA_FEDERATION_QUERY_LIMIT_DELETED");
    }

    private void delete() {
        limits.reset(CALLER, "p1", DAILY).await().indefinitely();
    }

    private static Project withDaily(Project project) {
        var options = project.options();
        return project.with(options.withLimits(options.limits().put(DAILY, 1L)));
    }

    /** A store in which something else happens just before a write. */
    private static final class Overtaken implements Store {
        private final Store store = new AtomicStore(new SimulatorState());
        private Runnable meanwhile = () -> {};

        Overtaken(World world) {
            store.replace(world);
        }

        @Override
        public World read(StateView view) {
            return store.read(view);
        }

        @Override
        public World read() {
            return store.read();
        }

        @Override
        public <R> Uni<R> write(Owner owner, Function<World, Change<R>> transition) {
            var first = meanwhile;
            meanwhile = () -> {};
            first.run();
            return store.write(owner, transition);
        }

        @Override
        public void replace(World world, UnaryOperator<StateView> beside) {
            store.replace(world, beside);
        }
    }
}
