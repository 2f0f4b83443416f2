package dev.atlassim.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.integration.History.Event;
import dev.atlassim.integration.History.Kind;
import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Thirty-two callers at once, on one integration of one project. */
@QuarkusTest
class ConcurrencyTest {

    private static final int THREADS = 32;
    private static final int WAVES = 8;

    private Api owner;
    private String project;
    private String path;

    @BeforeEach
    void begin() {
        owner = Api.owner();
        project = Api.newProject();
        path = Api.integrations(project, "VICTOR_OPS");
    }

    @Test
    void ofManyCreationsExactlyOneWinsAndOfManyDeletions() throws Exception {
        for (int wave = 0; wave < WAVES; wave++) {
            var created = together(thread -> owner.post(path, body(thread)));
            assertThat(created).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
            assertThat(created).filteredOn(answer -> answer.statusCode() == 409).hasSize(THREADS - 1);

            var winner = created.stream()
                    .filter(answer -> answer.statusCode() == 200)
                    .findFirst()
                    .orElseThrow();
            assertThat(Api.json(owner.get(path))).isEqualTo(Api.json(winner).at("/results/0"));

            var deleted = together(thread -> owner.delete(path));
            assertThat(deleted).filteredOn(answer -> answer.statusCode() == 204).hasSize(1);
            assertThat(deleted).filteredOn(answer -> answer.statusCode() == 404).hasSize(THREADS - 1);
        }
    }

    /** Each of four flags has one writer, who must find in every answer what it wrote. */
    @Test
    void noUpdateOfAFieldIsLostToAnUpdateOfAnother() throws Exception {
        var datadog = Api.integrations(project, "DATADOG");
        owner.post(datadog, "{\"type\":\"DATADOG\",\"apiKey\":\"0123456789abcdef0123456789abcdef\"}");
        var flags = List.of(
                "sendCollectionLatencyMetrics",
                "sendDatabaseMetrics",
                "sendQueryStatsMetrics",
                "sendUserProvidedResourceTags");

        together(flags.size(), writer -> {
            for (int i = 0; i < 40; i++) {
                var value = i % 2 == 0;
                var answer = owner.put(datadog, "{\"type\":\"DATADOG\",\"" + flags.get(writer) + "\":" + value + "}");
                assertThat(Api.json(answer)
                                .at("/results/0")
                                .path(flags.get(writer))
                                .booleanValue())
                        .isEqualTo(value);
            }
            return owner.put(datadog, "{\"type\":\"DATADOG\",\"" + flags.get(writer) + "\":true}");
        });

        var last = Api.json(owner.get(datadog));
        assertThat(flags)
                .allSatisfy(flag -> assertThat(last.path(flag).booleanValue()).isTrue());
    }

    @Test
    void whatCallersSeeIsExplainedByCallsOneAfterAnother() throws Exception {
        var events = Collections.synchronizedList(new ArrayList<Event>());

        together(thread -> {
            var random = new Random(thread);
            HttpResponse<String> last = null;
            for (int i = 0; i < 12; i++) {
                var sent = System.nanoTime();
                last = call(random.nextInt(4), thread * 100 + i);
                events.add(event(sent, System.nanoTime(), last));
            }
            return last;
        });

        assertThat(events).hasSize(THREADS * 12);
        assertThat(events.stream().map(Event::kind).distinct()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(History.explains(events)).isTrue();
    }

    private HttpResponse<String> call(int which, int number) {
        return switch (which) {
            case 0 -> owner.post(path, body(number));
            case 1 -> owner.put(path, body(number));
            case 2 -> owner.delete(path);
            default -> owner.get(path);
        };
    }

    private static Event event(long sent, long answered, HttpResponse<String> answer) {
        var method = answer.request().method();
        return switch (answer.statusCode()) {
            case 404 -> new Event(sent, answered, Kind.ABSENT, null);
            case 409 -> new Event(sent, answered, Kind.OCCUPIED, null);
            case 204 -> new Event(sent, answered, Kind.DELETED, null);
            case 200 -> {
                var seen = method.equals("GET")
                        ? Api.json(answer)
                        : Api.json(answer).at("/results/0");
                yield new Event(sent, answered, kind(method), whole(seen));
            }
            default -> throw new AssertionError(answer.statusCode() + " " + answer.body());
        };
    }

    private static Kind kind(String method) {
        return switch (method) {
            case "POST" -> Kind.CREATED;
            case "PUT" -> Kind.UPDATED;
            default -> Kind.SEEN;
        };
    }

    /** The id, once it is sure that both fields are of one write. */
    private static String whole(JsonNode seen) {
        var key = seen.path("apiKey").textValue();
        assertThat(seen.path("routingKey").textValue()).isEqualTo("route-" + key.substring(key.length() - 4));
        return seen.path("id").textValue();
    }

    private static String body(int number) {
        return "{\"type\":\"VICTOR_OPS\",\"apiKey\":\"0123456789-%1$04d\",\"routingKey\":\"route-%1$04d\"}"
                .formatted(number);
    }

    private static List<HttpResponse<String>> together(IntFunction<HttpResponse<String>> call) throws Exception {
        return together(THREADS, call);
    }

    private static List<HttpResponse<String>> together(int threads, IntFunction<HttpResponse<String>> call)
            throws Exception {
        var barrier = new CyclicBarrier(threads);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            Stream<Callable<HttpResponse<String>>> calls = IntStream.range(0, threads)
                    .mapToObj(thread -> () -> {
                        barrier.await();
                        return call.apply(thread);
                    });
            var answers = new ArrayList<HttpResponse<String>>();
            for (var future : pool.invokeAll(calls.toList())) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
