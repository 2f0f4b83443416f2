package dev.atlassim.project;

import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A world with callers of every kind, organizations of at most three projects, and the rate limits of Atlas. */
public class SmallOrganizations implements QuarkusTestProfile {

    static final String SETTLED = "aaaaaaaaaaaaaaaaaaaaaaa1";
    static final String APPLE = "aaaaaaaaaaaaaaaaaaaaaab1";
    static final String ZEBRA = "aaaaaaaaaaaaaaaaaaaaaab2";
    static final String CHANGING = "bbbbbbbbbbbbbbbbbbbbbbb1";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "simulator.scenario", "src/test/resources/scenarios/projects.yaml",
                "simulator.project.max-per-organization", "3",
                "simulator.rate-limit.sets.PROJECTS_ROOT.capacity", "1200",
                "simulator.rate-limit.sets.ORGANIZATIONS_ROOT.capacity", "300",
                "simulator.rate-limit.sets.ORGANIZATIONS.capacity", "500");
    }

    /** A caller of this world, by what it is. */
    enum Caller {
        OWNER("aaaaaaaaaaaaaaaaaaaaaac1"),
        READER("aaaaaaaaaaaaaaaaaaaaaac2"),
        OWNER_OF_APPLE("aaaaaaaaaaaaaaaaaaaaaac3"),
        VIEWER_OF_APPLE("aaaaaaaaaaaaaaaaaaaaaac4"),
        CREATOR("aaaaaaaaaaaaaaaaaaaaaac5"),
        MEMBER("aaaaaaaaaaaaaaaaaaaaaac6"),
        STRANGER("bbbbbbbbbbbbbbbbbbbbbbc1"),
        CREATOR_ELSEWHERE("bbbbbbbbbbbbbbbbbbbbbbc2");

        private final String id;

        Caller(String id) {
            this.id = id;
        }

        Api api() {
            return Api.account("mdb_sa_id_" + id, "mdb_sa_sk_test");
        }
    }
}
