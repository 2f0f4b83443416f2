package dev.atlassim.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlassim.api.json.Json;
import dev.atlassim.state.Integration;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A body against the catalogue, and the way out. */
@State(Scope.Benchmark)
public class IntegrationBenchmark {

    private static final byte[] BODY =
            "{\"type\":\"DATADOG\",\"apiKey\":\"00112233445566778899aabbccddeeff\",\"region\":\"EU\"}".getBytes(UTF_8);

    private final Integration integration =
            new Integration("0784f402a4d213f437404082", "DATADOG", read().complete());

    @Benchmark
    public IntegrationBody reader() {
        return read();
    }

    @Benchmark
    public byte[] maskedView() {
        return Json.write(new MaskedIntegration(integration), false);
    }

    private static IntegrationBody read() {
        return IntegrationBody.read(IntegrationType.DATADOG, Json.readObject(BODY, BODY.length));
    }
}
