package dev.atlassim.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Digest;
import dev.atlassim.testing.Grants;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Grants.class)
class AccessListOverHttpTest {

    @Test
    void aKeyIsRefusedFromAnAddressThatIsNotListed() {
        assertForbidden(new Digest("elsewhere", Grants.PRIVATE_KEY).send("GET", "/api/atlas/v2/groups", null));
    }

    @Test
    void aTokenIsRefusedFromAnAddressThatIsNotListed() {
        assertForbidden(Api.account(Grants.ELSEWHERE_ID, Grants.ACCOUNT_SECRET).get("/api/atlas/v2/groups"));
    }

    @Test
    void aKeyIsGoodFromAListedAddress() {
        assertThat(new Digest("loopback", Grants.PRIVATE_KEY)
                        .send("GET", "/api/atlas/v2/groups", null)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theAddressIsLookedAtBeforeThePath() {
        assertForbidden(new Digest("elsewhere", Grants.PRIVATE_KEY).send("GET", "/api/atlas/v2/nothing", null));
    }

    private static void assertForbidden(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .isEqualTo("{\"detail\":\"IP address 127.0.0.1 is not allowed to access this resource.\",\"error\":403,"
                        + "\"errorCode\":\"IP_ADDRESS_NOT_ON_ACCESS_LIST\",\"parameters\":[\"127.0.0.1\"],"
                        + "\"reason\":\"Forbidden\"}");
        assertThat(answer.headers().firstValue("X-Error-Code")).contains("IP_ADDRESS_NOT_ON_ACCESS_LIST");
        assertThat(answer.headers().firstValue("RateLimit-Limit")).isEmpty();
    }
}
