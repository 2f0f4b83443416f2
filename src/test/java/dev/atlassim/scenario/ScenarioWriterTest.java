package dev.atlassim.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.api.json.Json;
import dev.atlassim.state.World;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioWriterTest {

    private static final Instant NEVER = Instant.MAX.minusSeconds(86_400);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasWrittenWithSecretsLoadsAgainToTheSame(long seed) {
        var scenario = new Worlds(seed).next();

        assertThat(read(Scenario.EMPTY, write(scenario, true))).isEqualTo(scenario);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasWrittenChangesNothingWhereItCameFrom(long seed) {
        var scenario = new Worlds(seed).next();

        assertThat(read(scenario, write(scenario, true))).isEqualTo(scenario);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasWrittenWithoutSecretsHasNoneAndLoads(long seed) {
        var scenario = new Worlds(seed).next();
        var written = write(scenario, false);
        var again = read(Scenario.EMPTY, written);

        assertThat(written).doesNotContain(Worlds.CANARY, "ca4a47");
        assertThat(again.with(World.EMPTY)).isEqualTo(scenario.with(World.EMPTY));
        assertThat(again.world().organizations()).isEqualTo(scenario.world().organizations());
        assertThat(again.world().ids()).isEqualTo(scenario.world().ids());
        assertThat(write(again, false)).isEqualTo(written);
    }

    private static String write(Scenario scenario, boolean secrets) {
        return new String(Json.write(new ScenarioWriter(secrets).write(scenario), true), UTF_8);
    }

    private static Scenario read(Scenario base, String text) {
        return ScenarioReader.read(base, List.of(new ScenarioReader.File("written.json", text)), NEVER);
    }
}
