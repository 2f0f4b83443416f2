package dev.atlassim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.api.operation.EndpointSet;
import dev.atlassim.ratelimit.RateLimits;
import dev.atlassim.state.Project;
import dev.atlassim.state.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files read together: what a later one describes again is changed by it, and all else stays. */
class ScenarioMergeTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static ScenarioReader.File[] files(String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(i -> new ScenarioReader.File(i + ".yaml", texts[i]))
                .toArray(ScenarioReader.File[]::new);
    }

    private static Scenario read(String... texts) {
        return ScenarioReader.read(Scenario.EMPTY, List.of(files(texts)), NOW);
    }

    private static Project project(Scenario scenario, String name) {
        var organization = scenario.world().organizations().values().head();
        return scenario.world().project(organization.id(), name).orElseThrow();
    }

    @Test
    void laterFileAddsToAnOrganizationByItsName() {
        var merged = read(
                "organizations: [{ name: Acme, projects: [{ name: a }] }]",
                "organizations: [{ name: Acme, projects: [{ name: b }] }]");

        assertThat(merged.world().organizations()).hasSize(1);
        assertThat(merged.world().projects()).hasSize(2);
    }

    @Test
    void laterFileChangesOnlyWhatItSaysOfAProject() {
        var merged = read(
                "organizations: [{ name: Acme, projects: [{ name: a, tags: [{ key: k, value: v }], created: "
                        + "2020-01-01T00:00:00Z, integrations: [{ type: OPS_GENIE, apiKey: one }, { type: SLACK, "
                        + "apiToken: t, channelName: c }] }] }]",
                "organizations: [{ name: Acme, projects: [{ name: a, withDefaultAlertsSettings: false, "
                        + "integrations: [{ type: OPS_GENIE, apiKey: two }] }] }]");
        var project = project(merged, "a");

        assertThat(project.details()).isEqualTo(new Project.Details(List.of(new Project.Tag("k", "v")), null, false));
        assertThat(project.created()).isEqualTo("2020-01-01T00:00:00Z");
        assertThat(project.integrations().keySet()).containsExactlyInAnyOrder("OPS_GENIE", "SLACK");
        assertThat(project.integrations().get("OPS_GENIE").get().settings()).containsEntry("apiKey", "two");
    }

    @Test
    void laterFileRenamesByTheId() {
        var merged = read(
                "organizations: [{ id: aaaaaaaaaaaaaaaaaaaaaaa1, name: Acme, projects: "
                        + "[{ id: aaaaaaaaaaaaaaaaaaaaaab1, name: a }] }]",
                "organizations: [{ id: aaaaaaaaaaaaaaaaaaaaaaa1, name: Apex, projects: "
                        + "[{ id: aaaaaaaaaaaaaaaaaaaaaab1, name: b }] }]",
                "organizations: [{ name: Apex, projects: [{ name: a }] }]");

        assertThat(merged.world().organizations().values()).extracting("name").containsExactly("Apex");
        assertThat(project(merged, "b").id()).isEqualTo("aaaaaaaaaaaaaaaaaaaaaab1");
        assertThat(project(merged, "a").id()).isNotEqualTo("aaaaaaaaaaaaaaaaaaaaaab1");
    }

    @Test
    void laterFileReplacesACredential() {
        var merged = read(
                "organizations: [{ name: Acme, apiKeys: "
                        + "[{ publicKey: k, privateKey: a, roles: [ORG_OWNER], accessList: [10.0.0.1] }] }]",
                "organizations: [{ name: Acme, apiKeys: [{ publicKey: k, privateKey: b }] }]");
        var credential = merged.world().credential("k").orElseThrow();

        assertThat(credential.secret().reveal()).isEqualTo("b");
        assertThat(credential.grants().roles()).isEqualTo(Set.of(Role.ORG_MEMBER));
        assertThat(credential.grants().accessList()).isEmpty();
    }

    @Test
    void settingsMergeKeyByKey() {
        var merged = read(
                "{ seed: 1, clock: { start: 2026-01-01T00:00:00Z }, rateLimits: "
                        + "{ enabled: false, sets: { ROOT: { capacity: 5, refill: 1 }, PROJECTS: { capacity: 6 } } } }",
                "{ clock: { frozen: true }, rateLimits: { sets: { ROOT: { refill: 2 } } } }",
                "# nothing\n");

        assertThat(merged.seed()).hasValue(1L);
        assertThat(merged.clock()).isEqualTo(new Scenario.ClockSetting(Optional.of(NOW), true));
        assertThat(merged.rateLimits())
                .isEqualTo(new RateLimits.Overrides(
                        Optional.of(false),
                        Map.of(
                                EndpointSet.ROOT,
                                new RateLimits.FigureOverrides(Optional.of(5L), Optional.of(2L), Optional.empty()),
                                EndpointSet.PROJECTS,
                                new RateLimits.FigureOverrides(Optional.of(6L), Optional.empty(), Optional.empty()))));
    }

    @Test
    void emptyFilesSayNothing() {
        assertThat(read("", "# only a comment", "---\n", "null", "{}", "organizations: []", "\uFEFF# a mark"))
                .isEqualTo(Scenario.EMPTY);
    }

    @Test
    void idsThatWereMadeAreTheSameInEveryRun() {
        var text =
                "organizations: [{ name: Acme, projects: [{ name: a, integrations: [{ type: OPS_GENIE, apiKey: k }] }] }]";

        assertThat(read(text)).isEqualTo(read(text));
    }

    @Test
    void mistakesAcrossFilesAreToldInTheLaterOne() {
        assertThat(Broken.problems(files(
                        "organizations: [{ id: aaaaaaaaaaaaaaaaaaaaaaa1, name: Acme, projects: "
                                + "[{ id: aaaaaaaaaaaaaaaaaaaaaab1, name: a }], apiKeys: [{ publicKey: k, privateKey: s }] }]",
                        """
                        organizations: [{ id: aaaaaaaaaaaaaaaaaaaaaaa2, name: Apex, projects:
                        [{ id: aaaaaaaaaaaaaaaaaaaaaab1, name: a }], apiKeys:
                        [{ publicKey: k, privateKey: s }] }]
                        """,
                        "organizations: [{ name: Acme, projects: [{ id: aaaaaaaaaaaaaaaaaaaaaab3, name: a }] }]")))
                .containsExactly(
                        "1.yaml:2:8: project aaaaaaaaaaaaaaaaaaaaaab1 belongs to organization aaaaaaaaaaaaaaaaaaaaaaa1 already",
                        "1.yaml:3:15: 'k' belongs to organization aaaaaaaaaaaaaaaaaaaaaaa1 already",
                        "2.yaml:1:80: the name 'a' belongs to project aaaaaaaaaaaaaaaaaaaaaab1 already");
    }

    @Test
    void mistakeInOneFileHidesNoneInAnother() {
        assertThat(Broken.problems(files(
                        "organizations: [{ name: Acme, projects: [{ name: a/b }] }]",
                        "seed: [",
                        "organizations: [{ name: Acme, apiKeys: [{ publicKey: k, privateKey: s, "
                                + "projectRoles: { a/b: [GROUP_OWNER] } }] }, { name: Acme }]")))
                .containsExactly(
                        "0.yaml:1:50: must be 1 to 64 letters, digits, spaces or any of -_.(),:&@+'",
                        "1.yaml:1:8: a value is missing here",
                        "2.yaml:1:123: an organization named 'Acme' is described already; where two are meant, give each its id");
    }

    @Test
    void sharedNameOfOrganizationsAsksForTheId() {
        assertThat(Broken.problems(files(
                        "organizations: [{ id: aaaaaaaaaaaaaaaaaaaaaaa1, name: Acme }, { id: aaaaaaaaaaaaaaaaaaaaaaa2, name: Acme }]",
                        "organizations: [{ name: Acme }]")))
                .containsExactly("1.yaml:1:25: several organizations are named 'Acme'; give the id of one: "
                        + "aaaaaaaaaaaaaaaaaaaaaaa1, aaaaaaaaaaaaaaaaaaaaaaa2");
    }
}
