package dev.atlassim.control;

import static dev.atlassim.control.ControlledWorld.GROUPS;
import static dev.atlassim.control.ControlledWorld.SANDBOXES;
import static dev.atlassim.control.ControlledWorld.control;
import static dev.atlassim.control.ControlledWorld.names;
import static dev.atlassim.control.ControlledWorld.project;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many tests at once, each in a sandbox of its own, which it alone sees and changes. */
@QuarkusTest
@TestProfile(ControlledWorld.class)
class ParallelSandboxesTest {

    private static final int TESTS = ControlledWorld.MAX_SANDBOXES;
    private static final int ROUNDS = 20;
    private static final int STEPS = 4;

    @BeforeEach
    @AfterEach
    void reset() {
        ControlledWorld.reset();
    }

    @Test
    void noTestSeesWhatAnotherDoes() throws Exception {
        var threads = Executors.newFixedThreadPool(TESTS);
        try {
            var tests = IntStream.range(0, TESTS)
                    .<Callable<Integer>>mapToObj(seed -> () -> new Walk(seed).run())
                    .toList();
            var steps = 0;
            for (var test : threads.invokeAll(tests)) {
                steps += test.get();
            }
            assertThat(steps).isEqualTo(TESTS * ROUNDS * STEPS);
        } finally {
            threads.shutdownNow();
        }
        assertThat(names(ControlledWorld.owner().get(GROUPS))).containsExactly("first");
    }

    /** One test: a walk at random through its sandbox, beside a model of what must be there. */
    private static final class Walk {

        private final Random random;
        private final JsonNode sandbox = ControlledWorld.sandbox(null);
        private final String id = sandbox.path("id").textValue();
        private final Api caller = ControlledWorld.caller(sandbox);
        private final TreeMap<String, String> model = new TreeMap<>();

        Walk(int seed) {
            random = new Random(seed);
            begin();
        }

        int run() {
            var steps = 0;
            for (int round = 0; round < ROUNDS; round++) {
                for (int step = 0; step < STEPS; step++) {
                    step();
                    steps++;
                }
                assertThat(names(caller.get(GROUPS))).as("sandbox " + id).containsExactlyElementsOf(model.keySet());
            }
            return steps;
        }

        private void begin() {
            model.clear();
            model.put("project", sandbox.path("projects").path(0).path("id").textValue());
        }

        private void step() {
            var name = "p" + random.nextInt(4);
            switch (random.nextInt(8)) {
                case 0 -> resetSandbox();
                case 1, 2 -> delete(name);
                case 3 -> integrate();
                default -> create(name);
            }
        }

        private void resetSandbox() {
            control().when().post(SANDBOXES + "/{id}/reset", id).then().statusCode(204);
            begin();
            assertThat(integrations()).isZero();
        }

        private void create(String name) {
            var answer = caller.post(GROUPS, project(name, id));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(model.containsKey(name) ? 409 : 201);
            model.computeIfAbsent(name, any -> Api.json(answer).path("id").textValue());
        }

        private void delete(String name) {
            var known = model.remove(name);
            var answer = caller.delete(GROUPS + "/" + (known == null ? ControlledWorld.PROJECT : known));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(known == null ? 401 : 202);
        }

        private void integrate() {
            var path = Api.integrations(model.get("project"), "VICTOR_OPS");
            caller.delete(path);
            var answer = caller.post(path, "{\"type\": \"VICTOR_OPS\", \"apiKey\": \"k-" + id + "\"}");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(integrations()).isEqualTo(1);
        }

        private int integrations() {
            return Api.json(caller.get(Api.integrations(model.get("project"))))
                    .path("totalCount")
                    .intValue();
        }
    }
}
