package dev.atlassim.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.state.Role;
import dev.atlassim.testing.Api;
import dev.atlassim.testing.Digest;
import dev.atlassim.testing.Grants;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** The root of the API says who is calling. */
@QuarkusTest
@TestProfile(Grants.class)
class SystemStatusTest {

    private static final String ROOT = "/api/atlas/v2";

    @Test
    void anApiKeyIsShownWithItsRolesAndNoSecret() {
        var answer = Grants.key(Role.ORG_OWNER).send("GET", ROOT, null);
        var id = Api.json(answer).at("/apiKey/id").textValue();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(id).matches("[a-f0-9]{24}");
        assertThat(answer.body())
                .isEqualTo("{\"apiKey\":{\"accessList\":[],\"id\":\"" + id + "\",\"publicKey\":\"ORG_OWNER\",\"roles\":"
                        + "[{\"orgId\":\"" + Grants.ORG
                        + "\",\"roleName\":\"ORG_OWNER\"}]},\"appName\":\"MongoDB Atlas\","
                        + "\"build\":\"0000000000000000000000000000000000000000\",\"links\":[{\"href\":\"" + Api.base()
                        + ROOT + "\",\"rel\":\"self\"}],\"throttling\":false}");
        assertThat(Api.json(Grants.key(Role.ORG_OWNER).send("GET", ROOT + "/", null))
                        .at("/apiKey/id")
                        .textValue())
                .isEqualTo(id);
    }

    @Test
    void rolesOnProjectsFollowThoseOnTheOrganization() {
        var roles =
                Api.json(Grants.key(Role.GROUP_OWNER).send("GET", ROOT, null)).at("/apiKey/roles");

        assertThat(roles.path(0)).hasToString("{\"orgId\":\"" + Grants.ORG + "\",\"roleName\":\"ORG_MEMBER\"}");
        assertThat(roles.path(1).path("roleName").textValue()).isEqualTo("GROUP_OWNER");
        assertThat(roles.findValuesAsText("groupId")).isSorted().hasSize(roles.size() - 1);
    }

    @Test
    void theAccessListIsShownInBlocks() {
        var answer = new Digest("loopback", Grants.PRIVATE_KEY).send("GET", ROOT, null);

        assertThat(Api.json(answer).at("/apiKey/accessList"))
                .hasToString("[{\"cidrBlock\":\"203.0.113.7/32\",\"ipAddress\":\"203.0.113.7\"},"
                        + "{\"cidrBlock\":\"127.0.0.0/8\"},{\"cidrBlock\":\"::1/128\",\"ipAddress\":\"::1\"}]");
    }

    @Test
    void aServiceAccountIsNoApiKey() {
        var answer = Api.account(Grants.ACCOUNT_ID, Grants.ACCOUNT_SECRET).get(ROOT);

        assertThat(answer.body()).startsWith("{\"apiKey\":null,\"appName\":\"MongoDB Atlas\"");
    }
}
