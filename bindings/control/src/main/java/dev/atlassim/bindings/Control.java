package dev.atlassim.bindings;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The control API of a running simulator as a whole, or confined to one sandbox in it. Documents go in and come out in the
 * simulator's own form, as its documentation has them.
 */
public final class Control {

    private final ControlConnection connection;
    private final String sandbox;

    private Control(ControlConnection connection, String sandbox) {
        this.connection = connection;
        this.sandbox = sandbox;
    }

    /** That of the simulator at {@code baseUrl}, such as {@code http://localhost:8080}. */
    public static Control of(String baseUrl) {
        return of(baseUrl, null);
    }

    /**
     * That of the simulator at {@code baseUrl}.
     *
     * @param token its {@code simulator.control.token}; null where it asks for none
     */
    public static Control of(String baseUrl, String token) {
        return new Control(new ControlConnection(baseUrl.replaceFirst("/$", ""), token), null);
    }

    /** What a client needs to reach the sandbox, or the first organization by name. */
    public Access access() {
        return new Access(env("curl"));
    }

    /**
     * The environment that makes a client talk to the simulator.
     *
     * @param client which one, such as {@code terraform} or {@code atlas-cli}
     */
    public Map<String, String> env(String client) {
        return Env.parse(send("GET", confined("/env?client=" + client + "&format=dotenv"), ""));
    }

    /**
     * Makes a sandbox.
     *
     * @param scenario the one organization that it is to be, YAML or JSON; empty for one with an empty project
     * @return the control API, confined to it
     */
    public Control newSandbox(String scenario) {
        var location = connection.send("POST", "/sandboxes", scenario).headers().firstValue("Location");
        var path = location.orElseThrow(() -> new ControlException("the simulator did not tell where the sandbox is"));
        return new Control(connection, path.substring(path.lastIndexOf('/') + 1));
    }

    /** Brings the sandbox, or everything, back to how it began. */
    public void reset() {
        send("POST", sandbox == null ? "/reset" : "/sandboxes/" + sandbox + "/reset", "");
    }

    /**
     * Removes the sandbox with all that belongs to it: its fault rules and journal, too. One that is gone already, as after a
     * reset of the simulator as a whole, is fine.
     */
    public void deleteSandbox() {
        if (sandbox == null) {
            throw new IllegalStateException("this is the simulator as a whole, and no sandbox");
        }
        connection.remove("/sandboxes/" + sandbox);
    }

    /** Adds fault rules behind those that there are, each {@code {"match": …, "when": …, "fault": …}}. */
    public void addFaults(String... rules) {
        send("PATCH", confined("/faults"), "{\"faults\": [" + String.join(",\n", rules) + "]}");
    }

    /** Removes the fault rules. */
    public void deleteFaults() {
        send("DELETE", confined("/faults"), "");
    }

    /** The fault rules with their counters, as JSON. */
    public String faults() {
        return send("GET", confined("/faults"), "");
    }

    /** The latest exchanges with the Atlas API, oldest first, as text for people; secrets are masked. */
    public String journal() {
        return send("GET", confined("/requests?format=text"), "");
    }

    /** Forgets the exchanges so far. */
    public void deleteJournal() {
        send("DELETE", confined("/requests"), "");
    }

    /**
     * Checks what was asked of the Atlas API.
     *
     * @param expectation a pattern and how often, or a sequence of patterns, as {@code POST /_simulator/requests/verify}
     *     takes it
     * @throws AssertionError with the nearest misses, where it was otherwise
     */
    public void verify(String expectation) {
        var response = connection.exchange("POST", confined("/requests/verify"), expectation);
        if (response.statusCode() == 422) {
            throw new AssertionError("the journal does not have what was expected: " + response.body());
        }
        if (response.statusCode() != 200) {
            throw new ControlException(
                    "the expectation was answered " + response.statusCode() + ": " + response.body());
        }
    }

    /** Stops the simulator's clock at {@code time}. It is the same for all sandboxes. */
    public void stopClock(Instant time) {
        send("PUT", "/clock", "{\"now\": \"" + time + "\", \"frozen\": true}");
    }

    /** Puts the simulator's clock forward. It is the same for all sandboxes. */
    public void advanceClock(Duration by) {
        send("PUT", "/clock", "{\"advance\": \"" + by + "\"}");
    }

    /** Lets the simulator's clock show the time of the machine again. */
    public void resetClock() {
        send("DELETE", "/clock", "");
    }

    /** Adds a scenario, YAML or JSON, to what there is in the simulator as a whole. */
    public void addScenario(String scenario) {
        send("PATCH", "/scenario", scenario);
    }

    private String send(String method, String path, String body) {
        return connection.send(method, path, body).body();
    }

    private String confined(String path) {
        return sandbox == null ? path : path + (path.contains("?") ? "&" : "?") + "sandbox=" + sandbox;
    }
}
