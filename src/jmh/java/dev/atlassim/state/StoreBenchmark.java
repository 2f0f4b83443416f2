package dev.atlassim.state;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An update in a world of 100,000 projects: of one project by each thread, all in the one reference. */
@State(Scope.Benchmark)
public class StoreBenchmark {

    private static final int PROJECTS = 100_000;
    private static final String ORGANIZATION = "e".repeat(24);

    private final Store store = new AtomicStore(new SimulatorState());
    private final AtomicInteger threads = new AtomicInteger();

    public StoreBenchmark() {
        var world = World.EMPTY.with(Organization.empty(ORGANIZATION, "Acme"));
        for (int number = 0; number < PROJECTS; number++) {
            world = world.with(Project.empty(
                    id(number), ORGANIZATION, "project " + number, Instant.EPOCH, Project.Details.DEFAULT));
        }
        store.replace(world);
    }

    @Benchmark
    public Project storeUpdate(Caller caller) {
        return store.write(new Store.Owner.OfProject(caller.groupId), world -> {
                    var project = world.project(caller.groupId).orElseThrow().with(caller.integration);
                    return new Store.Change<>(world.with(project), project);
                })
                .await()
                .indefinitely();
    }

    private static String id(int number) {
        return String.format("%024x", number);
    }

    /** One thread, and the project that it updates. */
    @State(Scope.Thread)
    public static class Caller {
        private final Integration integration = new Integration("0784f402a4d213f437404082", "DATADOG", Map.of());
        private String groupId;

        @Setup
        public void choose(StoreBenchmark all) {
            groupId = id(all.threads.getAndIncrement() * 1_000);
        }
    }
}
