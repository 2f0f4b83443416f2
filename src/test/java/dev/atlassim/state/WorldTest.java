package dev.atlassim.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorldTest {

    private static final Project ONE = project("p1", "one");
    private static final Project TWO = project("p2", "two");
    private static final Credential KEY = new Credential.ApiKey(
            "key",
            new Secret("secret"),
            new Credential.Grants(
                    "org",
                    Set.of(Role.ORG_MEMBER),
                    Map.of("p1", Set.of(Role.GROUP_OWNER), "p2", Set.of(Role.GROUP_READ_ONLY)),
                    List.of("10.0.0.0/8")));

    private static final World WORLD = World.EMPTY
            .with(Organization.empty("org", "Org"))
            .with(ONE)
            .with(TWO)
            .with(KEY);

    @Test
    void aProjectIsFoundByIdAndByName() {
        assertThat(WORLD.project("p1")).hasValue(ONE);
        assertThat(WORLD.project("org", "one")).hasValue(ONE);
        assertThat(WORLD.project("org", "three")).isEmpty();
        assertThat(WORLD.project("other", "one")).isEmpty();
    }

    @Test
    void aRenamedProjectIsFoundUnderItsNewNameOnly() {
        var renamed = WORLD.with(ONE.with("uno", ONE.details()));
        assertThat(renamed.project("org", "uno").map(Project::id)).hasValue("p1");
        assertThat(renamed.project("org", "one")).isEmpty();
        assertThat(WORLD.project("org", "one")).hasValue(ONE);
    }

    @Test
    void rolesOnAProjectAreDeletedWithIt() {
        var fewer = WORLD.without(ONE);
        assertThat(fewer.project("p1")).isEmpty();
        assertThat(fewer.project("org", "one")).isEmpty();
        var grants = fewer.credential("key").orElseThrow().grants();
        assertThat(grants.projectRoles()).isEqualTo(Map.of("p2", Set.of(Role.GROUP_READ_ONLY)));
        assertThat(grants.roles()).isEqualTo(KEY.grants().roles());
        assertThat(grants.accessList()).isEqualTo(KEY.grants().accessList());
        assertThat(WORLD.credential("key")).hasValue(KEY);
    }

    @Test
    void aSandboxIsBroughtBackToHowItBegan() {
        var beginning = World.EMPTY
                .with(Organization.empty("box", "Box"))
                .with(Project.empty("b1", "box", "one", Instant.EPOCH, Project.Details.DEFAULT));
        var begun = WORLD.withSandbox(beginning);
        var changed = begun.without(begun.project("b1").orElseThrow())
                .with(Project.empty("b2", "box", "two", Instant.EPOCH, Project.Details.DEFAULT))
                .with(KEY.withGrants(new Credential.Grants("box", Set.of(Role.ORG_OWNER), Map.of(), List.of())));

        var again = changed.withSandbox(beginning);

        assertThat(again.only("box")).isEqualTo(beginning);
        assertThat(again.sandboxes().keySet()).containsExactly("box");
        assertThat(again.only("org").projects()).isEqualTo(WORLD.projects());
    }

    @Test
    void withoutItsSandboxesAWorldIsAsBefore() {
        var beginning = World.EMPTY.with(Organization.empty("box", "Box"));
        var both = WORLD.withSandbox(beginning)
                .withSandbox(World.EMPTY.with(Organization.empty("other", "Box")))
                .with(Project.empty("b2", "box", "two", Instant.EPOCH, Project.Details.DEFAULT));

        assertThat(both.withoutSandbox("box").has("b2")).isFalse();
        assertThat(both.withoutSandbox("box").has("other")).isTrue();
        assertThat(both.withoutSandboxes()).isEqualTo(WORLD);
    }

    private static Project project(String id, String name) {
        return Project.empty(id, "org", name, Instant.EPOCH, Project.Details.DEFAULT);
    }
}
