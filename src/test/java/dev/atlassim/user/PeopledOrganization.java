package dev.atlassim.user;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A world with users of every kind. */
public class PeopledOrganization implements QuarkusTestProfile {

    static final String ORG = "eeeeeeeeeeeeeeeeeeeeeee1";
    static final String PROJECT = "eeeeeeeeeeeeeeeeeeeeeeb1";
    static final String BOB = "eeeeeeeeeeeeeeeeeeeeeed2";
    static final String DAN = "eeeeeeeeeeeeeeeeeeeeeed4";
    static final String OWNER = "mdb_sa_id_eeeeeeeeeeeeeeeeeeeeeec1";

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("simulator.scenario", "src/test/resources/scenarios/people.yaml");
    }
}
