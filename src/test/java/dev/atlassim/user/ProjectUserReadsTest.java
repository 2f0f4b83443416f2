package dev.atlassim.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.state.Organization;
import dev.atlassim.state.Organization.User;
import dev.atlassim.state.Project;
import dev.atlassim.state.Role;
import dev.atlassim.state.Store;
import dev.atlassim.state.World;
import io.vavr.collection.HashMap;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What a user of a project looks like while the state changes. */
class ProjectUserReadsTest {

    private static final String ID = "0123456789abcdef01234567";
    private static final User ADA = new User(ID, "ada@example.com", "Ada", "", Instant.EPOCH, List.of());
    private static final Project PROJECT = Project.empty("p1", "org", "one", Instant.EPOCH, Project.Details.DEFAULT)
            .with(Project.Members.NONE.withUsers(HashMap.of(ID, List.of(Role.GROUP_OWNER))));

    private final Fleeting store = new Fleeting(
            World.EMPTY.with(Organization.empty("org", "Org").with(ADA)).with(PROJECT));

    @Test
    void oneAnswerShowsOneState() {
        assertThat(new ProjectUserResource(store, null).getGroupUser("p1", ID, null))
                .isEqualTo(UserView.inProject(ADA, PROJECT));
        assertThat(store.read()).isEqualTo(World.EMPTY);
    }

    /** A store that is empty from the second look on. */
    private static final class Fleeting implements Store {
        private World world;

        Fleeting(World world) {
            this.world = world;
        }

        @Override
        public World read() {
            var seen = world;
            world = World.EMPTY;
            return seen;
        }

        @Override
        public <R> R write(Owner owner, Function<World, Change<R>> transition) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void replace(World other) {
            world = other;
        }
    }
}
