package dev.atlassim.testcontainers;

import com.github.dockerjava.api.command.InspectContainerResponse;
import dev.atlassim.bindings.Access;
import dev.atlassim.bindings.Control;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/**
 * The simulator's image, started when it is healthy. Without a scenario it serves the built-in one.
 *
 * <p>What {@code withFaults}, {@code withClock} and {@code withSeed} give is there as soon as the container is started; a
 * reset by the control API goes back to the scenario alone.
 */
public class AtlasSimulatorContainer extends GenericContainer<AtlasSimulatorContainer> {

    private static final DockerImageName DEFAULT_IMAGE_NAME = DockerImageName.parse("atlas-simulator");
    private static final int PORT = 8080;
    /** Not the folder of the image, in which there may be a scenario already. */
    private static final String SCENARIOS = "/etc/atlas-simulator/given";

    private static final String TOKEN = "simulator.control.token";

    private final List<String> faults = new ArrayList<>();
    private String token;
    private Instant clock;
    private Long seed;
    private int scenarios;

    /** A container of the image of that name, such as {@code atlas-simulator:0.1.0}. */
    public AtlasSimulatorContainer(String dockerImageName) {
        this(DockerImageName.parse(dockerImageName));
    }

    /** A container of that image; one of another name must declare itself a substitute for {@code atlas-simulator}. */
    public AtlasSimulatorContainer(DockerImageName dockerImageName) {
        super(dockerImageName);
        dockerImageName.assertCompatibleWith(DEFAULT_IMAGE_NAME);
        addExposedPort(PORT);
        setWaitStrategy(new ReadyWaitStrategy(PORT));
    }

    /** Serves this scenario file; several are merged in the order in which they are given. */
    public AtlasSimulatorContainer withScenario(MountableFile file) {
        return withScenarioAt().withCopyFileToContainer(file, nextScenario());
    }

    /** Serves this scenario; several are merged in the order in which they are given. */
    public AtlasSimulatorContainer withScenario(Transferable scenario) {
        return withScenarioAt().withCopyToContainer(scenario, nextScenario());
    }

    /** Serves this scenario, YAML or JSON; several are merged in the order in which they are given. */
    public AtlasSimulatorContainer withScenario(String scenario) {
        return withScenario(Transferable.of(scenario.getBytes(StandardCharsets.UTF_8)));
    }

    /** Adds fault rules, each {@code {"match": …, "when": …, "fault": …}}. */
    public AtlasSimulatorContainer withFaults(String... rules) {
        faults.addAll(List.of(rules));
        return this;
    }

    /** Stops the simulator's clock at {@code time}. */
    public AtlasSimulatorContainer withClock(Instant time) {
        clock = time;
        return this;
    }

    /**
     * Seeds all random values with {@code chanceSeed}: ids, nonces and the claims of access tokens are the same in every
     * run. The signatures of tokens are not.
     */
    public AtlasSimulatorContainer withSeed(long chanceSeed) {
        seed = chanceSeed;
        return this;
    }

    /**
     * Sets one of the simulator's settings.
     *
     * @param property its name, such as {@code simulator.rate-limit.enabled}
     */
    public AtlasSimulatorContainer withSetting(String property, String value) {
        if (property.equals(TOKEN)) {
            token = value;
        }
        return withEnv(property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), value);
    }

    /** Closes the control API to everybody without this token; {@link #getControl()} has it. */
    public AtlasSimulatorContainer withControlToken(String controlToken) {
        return withSetting(TOKEN, controlToken);
    }

    /** Where the Atlas API is for clients outside of the container, without a slash at the end. */
    public String getBaseUrl() {
        return "http://" + getHost() + ":" + getMappedPort(PORT);
    }

    /** The control API. */
    public Control getControl() {
        return Control.of(getBaseUrl(), token);
    }

    /** The public key of an API key, that of an organization owner where there is one. */
    public String getPublicKey() {
        return access().publicKey();
    }

    /** The private key that belongs to {@link #getPublicKey()}. */
    public String getPrivateKey() {
        return access().privateKey();
    }

    /** The client id of a service account, that of an organization owner where there is one. */
    public String getClientId() {
        return access().clientId();
    }

    /** The secret that belongs to {@link #getClientId()}. */
    public String getClientSecret() {
        return access().clientSecret();
    }

    /** The id of the first organization by name. */
    public String getOrgId() {
        return access().orgId();
    }

    /** The id of its first project by name. */
    public String getGroupId() {
        return access().groupId();
    }

    @Override
    protected void containerIsStarted(InspectContainerResponse containerInfo) {
        if (seed != null) {
            getControl().addScenario("seed: " + seed);
        }
        if (clock != null) {
            getControl().stopClock(clock);
        }
        if (!faults.isEmpty()) {
            getControl().addFaults(faults.toArray(String[]::new));
        }
    }

    private Access access() {
        return getControl().access();
    }

    private AtlasSimulatorContainer withScenarioAt() {
        return withSetting("simulator.scenario", SCENARIOS);
    }

    private String nextScenario() {
        scenarios++;
        return "%s/%03d.yaml".formatted(SCENARIOS, scenarios);
    }
}
