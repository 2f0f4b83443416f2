package dev.atlassim.junit;

import dev.atlassim.bindings.Access;
import dev.atlassim.bindings.Control;

/**
 * A test's own sandbox in the simulator.
 *
 * @param access what a client needs to reach it
 * @param control the control API, confined to it: faults, journal, reset
 */
public record AtlasSimulation(Access access, Control control) {

    /** Where the Atlas API is, without a slash at the end. */
    public String baseUrl() {
        return access.baseUrl();
    }

    /** The id of the organization. */
    public String orgId() {
        return access.orgId();
    }

    /** The id of its first project by name. */
    public String groupId() {
        return access.groupId();
    }

    /** The public key of an API key. */
    public String publicKey() {
        return access.publicKey();
    }

    /** The private key that belongs to {@link #publicKey()}. */
    public String privateKey() {
        return access.privateKey();
    }

    /** The client id of a service account. */
    public String clientId() {
        return access.clientId();
    }

    /** The secret that belongs to {@link #clientId()}. */
    public String clientSecret() {
        return access.clientSecret();
    }

    /** Checks in the journal what the test asked of the Atlas API: {@link Control#verify}. */
    public void verify(String expectation) {
        control.verify(expectation);
    }
}
