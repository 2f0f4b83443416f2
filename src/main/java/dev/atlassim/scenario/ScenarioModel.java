package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.operation.EndpointSet;
import dev.atlassim.auth.AccessList;
import dev.atlassim.project.ProjectBody;
import dev.atlassim.project.ProjectLimit;
import dev.atlassim.project.ProjectSetting;
import dev.atlassim.state.ObjectIds;
import java.util.regex.Pattern;

/** What a scenario file may say: the one declaration from which its check and its JSON Schema come. */
final class ScenarioModel {

    private static final Shape ID = new Shape.Text(ObjectIds.PATTERN, "24 hexadecimal digits");
    private static final Shape NAME = text("[^\\p{Cc}]{1,64}", "1 to 64 characters, none of them a control character");
    private static final Shape PROJECT_NAME =
            new Shape.Text(ProjectBody.NAME, "1 to 64 letters, digits, spaces or any of -_.(),:&@+'");

    private static final Shape PROJECT_ROLES = new Shape.MapOf(new Shape.ListOf(new RoleShape(false), true));

    private static final Shape.Fields GRANTS = Shape.Fields.none()
            .with("roles", new Shape.ListOf(new RoleShape(true), true))
            .with("projectRoles", PROJECT_ROLES)
            .with(
                    "accessList",
                    new Shape.ListOf(
                            new Shape.Judged(
                                    AccessList::valid,
                                    "^(?=.*[.:])[0-9A-Fa-f:.]+(?:/[0-9]{1,3})?$",
                                    "an IP address or a CIDR block, such as 10.0.0.0/8"),
                            true));

    private static final Shape API_KEY = GRANTS.must(
                    "publicKey", text("[A-Za-z0-9_-]{1,64}", "1 to 64 letters, digits, - or _"))
            .must("privateKey", text("\\S{1,256}", "1 to 256 characters, none of them a space"));

    private static final Shape SERVICE_ACCOUNT = GRANTS.must(
                    "clientId", text("mdb_sa_id_[a-fA-F0-9]{24}", "mdb_sa_id_ and 24 hexadecimal digits"))
            .must("clientSecret", text("mdb_sa_sk_[A-Za-z0-9_-]+", "mdb_sa_sk_ and letters, digits, - or _"));

    private static final Shape TAG =
            Shape.Fields.none().must("key", new Shape.Text(null, "text")).must("value", new Shape.Text(null, "text"));

    private static final Shape SECONDS = new Shape.Judged(
            Instants::wholeSeconds,
            Instants.SECONDS.pattern(),
            "an instant in UTC and whole seconds, such as 2026-01-01T00:00:00Z");

    private static final Shape TEAM =
            Shape.Fields.none().with("id", ID).must("name", NAME).with("projectRoles", PROJECT_ROLES);

    private static final Shape USER = Shape.Fields.none()
            .with("id", ID)
            .must("username", text("[^\\s@]{1,64}@[^\\s@]{1,189}", "an email address"))
            .with("firstName", NAME)
            .with("lastName", NAME)
            .with("created", SECONDS)
            .with("roles", new Shape.ListOf(new RoleShape(true), true))
            .with("projectRoles", PROJECT_ROLES);

    private static final Shape PROJECT = Shape.Fields.none()
            .with("id", ID)
            .must("name", PROJECT_NAME)
            .with("created", SECONDS)
            .with("tags", new Shape.ListOf(TAG, false))
            .with("regionUsageRestrictions", new Shape.Choice(ProjectBody.REGION_USAGE_RESTRICTIONS))
            .with("withDefaultAlertsSettings", new Shape.Flag())
            .with("settings", settings())
            .with("limits", limits())
            .with("managedSlowMs", new Shape.Flag())
            .with("integrations", new Shape.ListOf(new IntegrationShape(), false));

    private static final Shape ORGANIZATION = Shape.Fields.none()
            .with("id", ID)
            .must("name", NAME)
            .with("projects", new Shape.ListOf(PROJECT, false))
            .with("teams", new Shape.ListOf(TEAM, false))
            .with("users", new Shape.ListOf(USER, false))
            .with("apiKeys", new Shape.ListOf(API_KEY, false))
            .with("serviceAccounts", new Shape.ListOf(SERVICE_ACCOUNT, false));

    private static final Shape FIGURES = Shape.Fields.none()
            .with("capacity", new Shape.Whole(1, Integer.MAX_VALUE))
            .with("refill", new Shape.Whole(1, Integer.MAX_VALUE))
            .with("remaining", new Shape.Whole(0, Integer.MAX_VALUE));

    private static final Shape RATE_LIMITS =
            Shape.Fields.none().with("enabled", new Shape.Flag()).with("sets", sets());

    private static final Shape CLOCK = Shape.Fields.none()
            .with(
                    "start",
                    new Shape.Judged(
                            Instants::valid,
                            Instants.PATTERN.pattern(),
                            "an instant in UTC, such as 2026-01-01T00:00:00Z"))
            .with("frozen", new Shape.Flag());

    /** A whole file. */
    static final Shape FILE = Shape.Fields.none()
            .with("organizations", new Shape.ListOf(ORGANIZATION, false))
            .with("rateLimits", RATE_LIMITS)
            .with("clock", CLOCK)
            .with("seed", new Shape.Whole(Long.MIN_VALUE, Long.MAX_VALUE))
            .with("faults", new Shape.Faults());

    private ScenarioModel() {}

    /** The JSON Schema of a file. */
    static ObjectNode schema() {
        var schema = Shape.object()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Atlas Simulator scenario");
        return schema.setAll(FILE.schema());
    }

    private static Shape sets() {
        var sets = Shape.Fields.none();
        for (var set : EndpointSet.values()) {
            sets = sets.with(set.name(), FIGURES);
        }
        return sets;
    }

    private static Shape settings() {
        var settings = Shape.Fields.none();
        for (var setting : ProjectSetting.values()) {
            settings = settings.with(setting.key(), new Shape.Flag());
        }
        return settings;
    }

    private static Shape limits() {
        var limits = Shape.Fields.none();
        for (var limit : ProjectLimit.values()) {
            limits = limits.with(limit.key(), new Shape.Whole(0, limit.maximum()));
        }
        return limits;
    }

    private static Shape text(String regex, String form) {
        return new Shape.Text(Pattern.compile(regex), form);
    }
}
