package dev.atlassim.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorldSharingTest {

    private static final Project SHOP = project("32b6e34b3d91647abb20e7b8", "shop");
    private static final Project BANK = project("32b6e34b3d91647abb20e7b9", "bank");
    private static final World WORLD = World.EMPTY
            .with(Organization.empty("4888442a3354817a7320eb61", "Acme"))
            .with(SHOP)
            .with(BANK);

    @Test
    void aProjectIsFoundByIdAndByName() {
        assertThat(WORLD.project(SHOP.id())).contains(SHOP);
        assertThat(WORLD.project(SHOP.orgId(), "shop")).contains(SHOP);
        assertThat(WORLD.project(SHOP.orgId(), "Shop")).isEmpty();
        assertThat(WORLD.project("5888442a3354817a7320eb61", "shop")).isEmpty();
    }

    @Test
    void projectsStandInTheOrderOfTheirNames() {
        var world = WORLD.with(project("32b6e34b3d91647abb20e7ba", "Zoo"));

        assertThat(world.organization(SHOP.orgId()).orElseThrow().projects().keySet())
                .containsExactly("Zoo", "bank", "shop");
    }

    @Test
    void aRenamedProjectIsFoundByItsNewNameOnly() {
        var renamed = WORLD.with(SHOP.with("store", Project.Details.DEFAULT));

        assertThat(renamed.project(SHOP.orgId(), "store").orElseThrow().id()).isEqualTo(SHOP.id());
        assertThat(renamed.project(SHOP.orgId(), "shop")).isEmpty();
        assertThat(renamed.organization(SHOP.orgId()).orElseThrow().projects()).hasSize(2);
        assertThat(WORLD.project(SHOP.orgId(), "shop")).contains(SHOP);
    }

    @Test
    void aDeletedProjectIsGoneWithItsName() {
        var without = WORLD.without(SHOP);

        assertThat(without.project(SHOP.id())).isEmpty();
        assertThat(without.project(SHOP.orgId(), "shop")).isEmpty();
        assertThat(without.project(BANK.id())).contains(BANK);
        assertThat(without.with(project("32b6e34b3d91647abb20e7bb", "shop")).project(SHOP.orgId(), "shop"))
                .isPresent();
    }

    @Test
    void aChangeSharesWhatItDoesNotChange() {
        var changed = WORLD.with(SHOP.with(new Integration("6a79405d2c88faeba59bf382", "SLACK", Map.of())));

        assertThat(changed.organizations()).isSameAs(WORLD.organizations());
        assertThat(changed.credentials()).isSameAs(WORLD.credentials());
        assertThat(changed.project(BANK.id()).orElseThrow()).isSameAs(BANK);
        assertThat(WORLD.project(SHOP.id()).orElseThrow().integrations()).isEmpty();
    }

    @Test
    void aCredentialIsReplacedById() {
        var grants = new Credential.Grants(SHOP.orgId(), Set.of(Role.ORG_MEMBER), Map.of(), List.of());
        var key = new Credential.ApiKey("atlasdev", new Secret("a"), grants);
        var world = WORLD.with(key).with(key.withGrants(grants.withProjectRole(SHOP.id(), Role.GROUP_OWNER)));

        assertThat(world.credentials()).hasSize(1);
        assertThat(world.credential("atlasdev").orElseThrow().grants().projectRoles())
                .containsEntry(SHOP.id(), Set.of(Role.GROUP_OWNER));
        assertThat(world.credential("nobody")).isEmpty();
    }

    private static Project project(String id, String name) {
        return Project.empty(id, "4888442a3354817a7320eb61", name, Instant.EPOCH, Project.Details.DEFAULT);
    }
}
