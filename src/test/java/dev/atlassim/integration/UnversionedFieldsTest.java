package dev.atlassim.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fields in which the unversioned API differs from the versioned one. */
@QuarkusTest
class UnversionedFieldsTest {

    private static final String PROMETHEUS =
            "'enabled':true,'serviceDiscovery':'http','type':'PROMETHEUS','username':'prom_user'";

    private String project;

    @BeforeEach
    void openProject() {
        project = Api.newProject();
    }

    @Test
    void theFieldsOfPrometheusAreAcceptedAndReturned() {
        var path = unversioned("PROMETHEUS");

        var created = owner().post(path, Api.quoted("""
                {'listenAddress':':9216','rateLimitInterval':1,'scheme':'https','tlsPemPath':'/etc/ssl/a.pem',
                'password':'hidden',%s}""".formatted(PROMETHEUS)));

        assertThat(created.statusCode()).as(created.body()).isEqualTo(200);
        var id = Api.json(created).at("/results/0/id").textValue();
        assertThat(owner().get(path).body())
                .isEqualTo(Api.quoted("{'enabled':true,'id':'" + id
                        + "','listenAddress':':9216','rateLimitInterval':1,'scheme':'https',"
                        + "'sendUserProvidedResourceTagsEnabled':false,'serviceDiscovery':'http',"
                        + "'tlsPemPath':'/etc/ssl/a.pem','username':'prom_user','type':'PROMETHEUS'}"));
    }

    @Test
    void theyAreChangedAndKeptLikeOthers() {
        var path = unversioned("PROMETHEUS");
        owner().post(path, Api.quoted("{'scheme':'https','rateLimitInterval':7," + PROMETHEUS + "}"));

        owner().put(path, Api.quoted("{'type':'PROMETHEUS','scheme':'http'}"));

        assertThat(owner().get(path).body()).contains(Api.quoted("'rateLimitInterval':7,'scheme':'http'"));
    }

    @Test
    void theyAreLeftOutWhereTheyWereNotSet() {
        owner().post(unversioned("PROMETHEUS"), Api.quoted("{" + PROMETHEUS + "}"));

        assertThat(owner().get(unversioned("PROMETHEUS")).body())
                .isEqualTo(Api.owner().get(versioned("PROMETHEUS")).body())
                .doesNotContain("scheme");
    }

    @Test
    void theVersionedApiDoesNotShowThem() {
        owner().post(unversioned("PROMETHEUS"), Api.quoted("{'scheme':'https'," + PROMETHEUS + "}"));

        assertThat(Api.owner().get(versioned("PROMETHEUS")).body()).doesNotContain("scheme");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'listenAddress':':9216', listenAddress",
                "'rateLimitInterval':1, rateLimitInterval",
                "'scheme':'https', scheme",
                "'tlsPemPath':'/a', tlsPemPath",
            })
    void theVersionedApiRefusesThem(String field, String name) {
        var body = Api.quoted("{" + field + "," + PROMETHEUS + "}");

        Refused.attribute(name).in(Api.owner().post(versioned("PROMETHEUS"), body));
        assertThat(owner().post(unversioned("PROMETHEUS"), body).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "'listenAddress':1, listenAddress",
                "'rateLimitInterval':'1', rateLimitInterval",
                "'rateLimitInterval':-1, rateLimitInterval",
                "'rateLimitInterval':0.5, rateLimitInterval",
                "'rateLimitInterval':2147483648, rateLimitInterval",
            })
    void aValueOfAnotherKindIsRefused(String field, String name) {
        Refused.kind(name)
                .in(owner().post(unversioned("PROMETHEUS"), Api.quoted("{" + field + "," + PROMETHEUS + "}")));
    }

    @Test
    void anUnknownSchemeIsRefused() {
        Refused.choice("ftp")
                .in(owner().post(unversioned("PROMETHEUS"), Api.quoted("{'scheme':'ftp'," + PROMETHEUS + "}")));
    }

    @Test
    void slackNeedsNoChannel() {
        var body = Api.quoted("{'type':'SLACK','apiToken':'xoxb-0123456789-abcdefghijkl'}");

        Refused.missing("channelName").in(Api.owner().post(versioned("SLACK"), body));
        assertThat(owner().post(unversioned("SLACK"), body).statusCode()).isEqualTo(200);
        assertThat(owner().get(unversioned("SLACK")).body()).contains(Api.quoted("'channelName':null"));
    }

    private String unversioned(String type) {
        return "/api/atlas/v1.0/groups/" + project + "/integrations/" + type;
    }

    private String versioned(String type) {
        return Api.integrations(project, type);
    }

    private static Api owner() {
        return Api.owner().with("Accept", "application/json");
    }
}
