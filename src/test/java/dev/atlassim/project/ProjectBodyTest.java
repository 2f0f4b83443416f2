package dev.atlassim.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.testing.Api;
import dev.atlassim.testing.Refused;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused of the bodies that create and change projects. */
@QuarkusTest
class ProjectBodyTest {

    private static final String GROUPS = "/api/atlas/v2/groups";

    @ParameterizedTest
    @MethodSource
    void aWrongAttributeIsRefusedInCreatingAndInUpdating(String attribute, Refused expected) {
        var others = Stream.of("'name':'never created'", "'orgId':'" + Api.ORG + "'")
                .filter(other -> !attribute.startsWith(other.substring(0, other.indexOf(':'))));
        var body = Stream.concat(others, Stream.of(attribute)).collect(Collectors.joining(",", "{", "}"));
        expected.in(Api.owner().post(GROUPS, Api.quoted(body)));
        expected.in(Api.owner().patch(GROUPS + "/" + Api.EMPTY_PROJECT, Api.quoted("{" + attribute + "}")));
    }

    static Stream<Arguments> aWrongAttributeIsRefusedInCreatingAndInUpdating() {
        return Stream.of(
                Arguments.of("'name':7", Refused.kind("name")),
                Arguments.of("'name':['a']", Refused.kind("name")),
                Arguments.of("'name':''", name("")),
                Arguments.of("'name':'a/b'", name("a/b")),
                Arguments.of("'name':'a\\nb'", name("a\nb")),
                Arguments.of("'name':'<b>'", name("<b>")),
                Arguments.of("'name':'" + "n".repeat(65) + "'", name("n".repeat(65))),
                Arguments.of("'orgId':7", Refused.kind("orgId")),
                Arguments.of("'orgId':'abc'", Refused.attribute("orgId")),
                Arguments.of("'tags':{}", Refused.kind("tags")),
                Arguments.of("'tags':['a']", Refused.kind("tags")),
                Arguments.of("'tags':[{'key':'a'}]", Refused.kind("tags")),
                Arguments.of("'tags':[{'key':'a','value':1}]", Refused.kind("tags")),
                Arguments.of("'tags':[{'key':'a','value':'b','c':'d'}]", Refused.kind("tags")),
                Arguments.of("'regionUsageRestrictions':'MOON'", Refused.choice("MOON")),
                Arguments.of("'regionUsageRestrictions':1", Refused.kind("regionUsageRestrictions")),
                Arguments.of("'withDefaultAlertsSettings':'true'", Refused.kind("withDefaultAlertsSettings")),
                Arguments.of("'clusters':1", Refused.attribute("clusters")),
                Arguments.of("'Name':'a'", Refused.attribute("Name")));
    }

    private static Refused name(String name) {
        return Refused.badRequest("INVALID_GROUP_NAME", "An invalid group name \"" + name + "\" was specified.", name);
    }

    @ParameterizedTest
    @MethodSource
    void aBodyThatIsNotOneJsonObjectIsRefused(String body, Refused expected) {
        expected.in(Api.owner().post(GROUPS, body));
        expected.in(Api.owner().patch(GROUPS + "/" + Api.EMPTY_PROJECT, body));
    }

    static Stream<Arguments> aBodyThatIsNotOneJsonObjectIsRefused() {
        return Stream.of(
                Arguments.of("", Refused.noObject()),
                Arguments.of("[]", Refused.noObject()),
                Arguments.of("{", Refused.malformed()),
                Arguments.of("{} {}", Refused.malformed()),
                Arguments.of(Api.quoted("{'name':'a','name':'b'}"), Refused.kind("name")));
    }

    @Test
    void aProjectCannotBeCreatedWithoutANameAndAnOrganization() {
        Refused.missing("name").in(Api.owner().post(GROUPS, "{}"));
        Refused.missing("name").in(Api.owner().post(GROUPS, Api.quoted("{'name':null,'orgId':'" + Api.ORG + "'}")));
        Refused.missing("orgId").in(Api.owner().post(GROUPS, Api.quoted("{'name':'never created'}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'clusterCount':9", "'created':'x'", "'id':'x'", "'links':[]", "'tags':null"})
    void readOnlyAttributesAreIgnored(String attribute) {
        var name = "p-" + UUID.randomUUID();
        var body = Api.quoted("{" + attribute + ",'name':'" + name + "','orgId':'" + Api.ORG + "'}");
        var created = Api.owner().post(GROUPS, body);
        assertThat(created.body()).isEqualTo(ProjectJson.whole(created, name, Api.ORG, ""));
    }

    @Test
    void aNameMayBeSixtyFourCharactersLong() {
        var longest = (UUID.randomUUID().toString() + "n".repeat(64)).substring(0, 64);
        assertThat(Api.owner().post(GROUPS, ProjectJson.body(longest, Api.ORG)).statusCode())
                .isEqualTo(201);
    }
}
