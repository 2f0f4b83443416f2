package dev.atlassim.bindings;

import java.util.Map;

/** What a client needs to reach the simulator: its address, ids and credentials, in clear. */
public final class Access {

    private final Map<String, String> variables;

    /** Takes the variables of the documentation's curl samples, as the simulator tells them. */
    Access(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** Where the simulator is, without a slash at the end. */
    public String baseUrl() {
        return get("ATLAS_BASE_URL");
    }

    /** The id of the organization. */
    public String orgId() {
        return get("ORG_ID");
    }

    /** The id of its first project by name. */
    public String groupId() {
        return get("GROUP_ID");
    }

    /** The public key of an API key, that of an organization owner where there is one. */
    public String publicKey() {
        return get("PUBLIC_KEY");
    }

    /** The private key that belongs to {@link #publicKey()}. */
    public String privateKey() {
        return get("PRIVATE_KEY");
    }

    /** The client id of a service account, that of an organization owner where there is one. */
    public String clientId() {
        return get("CLIENT_ID");
    }

    /** The secret that belongs to {@link #clientId()}. */
    public String clientSecret() {
        return get("CLIENT_SECRET");
    }

    private String get(String name) {
        var value = variables.get(name);
        if (value == null) {
            throw new IllegalStateException("the scenario gives no " + name + " for the organization; add one to it");
        }
        return value;
    }

    /** Names the organization alone: secrets are not for logs. */
    @Override
    public String toString() {
        return "Access[" + variables.get("ORG_ID") + " at " + variables.get("ATLAS_BASE_URL") + "]";
    }
}
