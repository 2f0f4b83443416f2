package dev.atlassim.control;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The environment variables that make a client use the simulator, under the names that the client reads. */
public enum ClientEnv {
    /** The variables in the curl examples of the documentation. */
    CURL(
            new Variable("ATLAS_BASE_URL", Value.BASE_URL),
            new Variable("PUBLIC_KEY", Value.PUBLIC_KEY),
            new Variable("PRIVATE_KEY", Value.PRIVATE_KEY),
            new Variable("CLIENT_ID", Value.CLIENT_ID),
            new Variable("CLIENT_SECRET", Value.CLIENT_SECRET),
            new Variable("ORG_ID", Value.ORG_ID),
            new Variable("GROUP_ID", Value.GROUP_ID)),
    /** The Atlas CLI. It uses an API key, and its address must end in a slash. */
    ATLAS_CLI(
            new Variable("MONGODB_ATLAS_OPS_MANAGER_URL", Value.BASE_URL_SLASH),
            new Variable("MONGODB_ATLAS_PUBLIC_API_KEY", Value.PUBLIC_KEY),
            new Variable("MONGODB_ATLAS_PRIVATE_API_KEY", Value.PRIVATE_KEY),
            new Variable("MONGODB_ATLAS_ORG_ID", Value.ORG_ID),
            new Variable("MONGODB_ATLAS_PROJECT_ID", Value.GROUP_ID),
            new Variable("MONGODB_ATLAS_TELEMETRY_ENABLED", Value.FALSE),
            new Variable("MONGODB_ATLAS_SKIP_UPDATE_CHECK", Value.TRUE)),
    /** The Terraform provider. */
    TERRAFORM(
            new Variable("MONGODB_ATLAS_BASE_URL", Value.BASE_URL_SLASH),
            new Variable("MONGODB_ATLAS_PUBLIC_KEY", Value.PUBLIC_KEY),
            new Variable("MONGODB_ATLAS_PRIVATE_KEY", Value.PRIVATE_KEY),
            new Variable("MONGODB_ATLAS_ORG_ID", Value.ORG_ID),
            new Variable("MONGODB_ATLAS_PROJECT_ID", Value.GROUP_ID)),
    /** The variables in examples of the Go SDK; the SDK itself reads none. */
    GO_SDK(
            new Variable("MONGODB_ATLAS_BASE_URL", Value.BASE_URL),
            new Variable("MONGODB_ATLAS_CLIENT_ID", Value.CLIENT_ID),
            new Variable("MONGODB_ATLAS_CLIENT_SECRET", Value.CLIENT_SECRET),
            new Variable("MONGODB_ATLAS_PUBLIC_KEY", Value.PUBLIC_KEY),
            new Variable("MONGODB_ATLAS_PRIVATE_KEY", Value.PRIVATE_KEY),
            new Variable("MONGODB_ATLAS_ORG_ID", Value.ORG_ID),
            new Variable("MONGODB_ATLAS_PROJECT_ID", Value.GROUP_ID));

    private final List<Variable> variables;

    ClientEnv(Variable... variables) {
        this.variables = List.of(variables);
    }

    /** Its name in requests, such as {@code atlas-cli}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The client of that name. */
    public static Optional<ClientEnv> ofId(String id) {
        return Arrays.stream(values()).filter(client -> client.id().equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return id();
    }

    /** The variables to export; those without a value are omitted. */
    Map<String, String> variables(Access access) {
        var exports = new LinkedHashMap<String, String>();
        variables.forEach(
                variable -> variable.value().of(access).ifPresent(value -> exports.put(variable.name(), value)));
        return exports;
    }

    private record Variable(String name, Value value) {}

    /** The value of a variable. */
    private enum Value {
        BASE_URL,
        BASE_URL_SLASH,
        PUBLIC_KEY,
        PRIVATE_KEY,
        CLIENT_ID,
        CLIENT_SECRET,
        ORG_ID,
        GROUP_ID,
        TRUE,
        FALSE;

        Optional<String> of(Access access) {
            return switch (this) {
                case BASE_URL -> Optional.of(access.baseUrl());
                case BASE_URL_SLASH -> Optional.of(access.baseUrl() + "/");
                case PUBLIC_KEY -> access.apiKey().map(Access.Pair::id);
                case PRIVATE_KEY -> access.apiKey().map(Access.Pair::secret);
                case CLIENT_ID -> access.serviceAccount().map(Access.Pair::id);
                case CLIENT_SECRET -> access.serviceAccount().map(Access.Pair::secret);
                case ORG_ID -> Optional.of(access.orgId());
                case GROUP_ID -> access.groupId();
                case TRUE -> Optional.of("true");
                case FALSE -> Optional.of("false");
            };
        }
    }
}
