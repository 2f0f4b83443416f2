package dev.atlassim.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OrganizationsTest {

    private static final String ORGS = "/api/atlas/v2/orgs";

    @ParameterizedTest
    @CsvSource({"'', 1", "name=, 1", "name=Acme, 1", "name=Ac, 1", "name=%41cme, 1", "name=acme, 0", "name=Acme2, 0"})
    void theListHoldsTheCallersOrganizationWhereItsNameBegins(String query, int count) {
        var page = Api.json(Api.owner().get(ORGS + "?" + query));
        assertThat(page.path("totalCount").intValue()).isEqualTo(count);
        assertThat(page.path("results").size()).isEqualTo(count);
    }

    @Test
    void unknownAndForeignOrganizationsHaveTheSameErrorAndMalformedOnesAnother() {
        Refused.with(401, "USER_CANNOT_ACCESS_ORG", "User cannot access this organization.")
                .in(Api.owner().get(ORGS + "/111111111111111111111111"));
        Refused.badRequest(
                        "PATH_PARAM_PARSE_ERROR",
                        "One or more path parameter in the request URI " + ORGS + "/abc is malformed.",
                        ORGS + "/abc")
                .in(Api.owner().get(ORGS + "/abc"));
    }
}
