package dev.atlassim.prometheus;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.auth.BasicHeader;
import dev.atlassim.state.Integration;
import dev.atlassim.state.Project;
import dev.atlassim.state.Secret;
import java.util.Map;

/**
 * Sign-in with the username and the password of the PROMETHEUS integration of a project, by HTTP Basic. That whatever is
 * wrong has the same answer is inferred.
 */
final class PrometheusSignIn {

    private static final String CHALLENGE = "Basic realm=\"MMS Prometheus\", charset=\"UTF-8\"";

    private PrometheusSignIn() {}

    /**
     * The project, if the request is signed in to it.
     *
     * @throws AtlasException if it is not
     */
    static Project check(Call call, String groupId) {
        var sent = BasicHeader.parse(call.header("Authorization"))
                .orElseThrow(() -> refused("the Authorization header must be Basic"));
        var project = call.world().project(groupId).orElseThrow(() -> refused("there is no project " + groupId));
        var integration = project.integrations()
                .get("PROMETHEUS")
                .getOrElseThrow(() -> refused("project " + groupId + " has no PROMETHEUS integration"));
        if (!matches(integration, sent)) {
            throw refused("username or password are not those of the PROMETHEUS integration of project " + groupId);
        }
        if (!Boolean.TRUE.equals(integration.settings().get("enabled"))) {
            throw refused("the PROMETHEUS integration of project " + groupId + " is disabled");
        }
        return project;
    }

    /** Compares both, whatever the first comparison finds. An integration without a password matches nothing. */
    private static boolean matches(Integration integration, BasicHeader sent) {
        var username = is(integration, "username", sent.username());
        var password = is(integration, "password", sent.password());
        return username && password;
    }

    private static boolean is(Integration integration, String field, String candidate) {
        return integration.settings().get(field) instanceof String stored && new Secret(stored).matches(candidate);
    }

    private static AtlasException refused(String why) {
        return new AtlasException(new Refusal.Bare(401, Map.of("WWW-Authenticate", CHALLENGE)))
                .because("sign-in: " + why);
    }
}
