package dev.atlassim.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.control.ControlledWorld;
import dev.atlassim.scenario.ScenarioReader;
import dev.atlassim.scenario.ScenarioSource;
import dev.atlassim.state.Organization;
import dev.atlassim.state.Store;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A reset or restore makes a kept state the current one again, and copies nothing of it. */
@QuarkusTest
@TestProfile(ControlledWorld.class)
class ResetOfALargeStateTest {

    private static final int PROJECTS = 100_000;
    private static final int TIMES = 1000;
    private static final String ORG = "dddddddddddddddddddddd01";

    @Inject
    Simulation simulation;

    @Inject
    Snapshots snapshots;

    @Inject
    Store store;

    @Inject
    ScenarioConfig config;

    @AfterEach
    void bootAgain() {
        simulation.boot(ScenarioSource.at(config.path().orElseThrow()));
        ControlledWorld.reset();
    }

    @Test
    void resetsAndRestoresReturnToTheSameValueAndNotToACopy() {
        simulation.boot(List.of(new ScenarioReader.File("large", large())));
        var began = store.read();
        assertThat(began.projects()).hasSize(PROJECTS);
        write("put-aside");
        var aside = snapshots.take(Optional.of("aside"), store.read());

        for (int i = 0; i < TIMES; i++) {
            write("lost-" + i);
            simulation.reset();
            assertThat(store.read()).isSameAs(began);
            write("lost-too-" + i);
            simulation.restore(snapshots.get("aside").world());
            assertThat(store.read()).isSameAs(aside.world());
        }

        assertThat(snapshots.all()).containsExactly(aside);
        assertThat(aside.world().organizations()).hasSize(2);
        simulation.reset();
        assertThat(store.read().organizations()).hasSize(1);
    }

    private void write(String name) {
        store.write(
                        new Store.Owner.OfOrganization(name),
                        world -> new Store.Change<>(world.with(Organization.empty(name, name)), null))
                .await()
                .indefinitely();
    }

    private static String large() {
        var yaml = new StringBuilder("organizations:\n  - id: " + ORG + "\n    name: Large\n    projects:\n");
        for (int i = 0; i < PROJECTS; i++) {
            yaml.append("      - { id: e%023x, name: project-%06d }\n".formatted(i, i));
        }
        return yaml.toString();
    }
}
