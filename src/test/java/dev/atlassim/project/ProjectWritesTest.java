package dev.atlassim.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.state.Credential;
import dev.atlassim.state.Event;
import dev.atlassim.state.Organization;
import dev.atlassim.state.Project;
import dev.atlassim.state.Role;
import dev.atlassim.state.Secret;
import dev.atlassim.state.StateView;
import dev.atlassim.state.Store;
import dev.atlassim.state.World;
import dev.atlassim.testing.EventLogs;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What the operations on projects tell the store that they change. */
class ProjectWritesTest {

    private static final Credential OWNER = new Credential.ApiKey(
            "owner", new Secret("secret"), new Credential.Grants("org", Set.of(Role.ORG_OWNER), Map.of(), List.of()));

    private static final Event.Actor CALLER = new Event.Actor("owner", "192.0.2.1");
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final Noting store = new Noting(World.EMPTY
            .with(Organization.empty("org", "Org"))
            .with(Project.empty("p1", "org", "one", Instant.EPOCH, Project.Details.DEFAULT))
            .with(OWNER));
    private final Projects projects =
            new Projects(store, null, CLOCK, () -> 250, new ProjectEvents(EventLogs.at(CLOCK)));

    @Test
    void aRenameAndADeletionChangeTheOrganization() {
        projects.update(OWNER, CALLER, "p1", new ProjectBody("uno", null, null, null, null))
                .await()
                .indefinitely();
        projects.delete(CALLER, "p1").await().indefinitely();
        assertThat(store.owners)
                .containsExactly(new Store.Owner.OfOrganization("org"), new Store.Owner.OfOrganization("org"));
        assertThat(store.read().project("p1")).isEmpty();
    }

    /** A store that notes who is said to own what is written. */
    private static final class Noting implements Store {
        private final List<Owner> owners = new ArrayList<>();
        private World world;

        Noting(World world) {
            this.world = world;
        }

        @Override
        public World read(StateView view) {
            return world;
        }

        @Override
        public World read() {
            return world;
        }

        @Override
        public <R> Uni<R> write(Owner owner, Function<World, Change<R>> transition) {
            owners.add(owner);
            var change = transition.apply(world);
            world = change.world();
            return Uni.createFrom().item(change.result());
        }

        @Override
        public void replace(World other, UnaryOperator<StateView> beside) {
            world = other;
        }
    }
}
