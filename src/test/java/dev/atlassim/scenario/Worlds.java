package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.atlassim.api.operation.EndpointSet;
import dev.atlassim.integration.Field;
import dev.atlassim.integration.IntegrationType;
import dev.atlassim.project.ProjectBody;
import dev.atlassim.project.ProjectSetting;
import dev.atlassim.ratelimit.RateLimits;
import dev.atlassim.state.Credential;
import dev.atlassim.state.Integration;
import dev.atlassim.state.Organization;
import dev.atlassim.state.Project;
import dev.atlassim.state.Role;
import dev.atlassim.state.Secret;
import dev.atlassim.state.World;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes scenarios as they could have come about by requests: any names, shared ones too, and every type and field. */
final class Worlds {

    /** Stands in every secret. */
    static final String CANARY = "CaNaRy";

    private static final List<String> NAMES =
            List.of("checkout", "a b", "Zebra", "Ünïcode 日本", "true", "123", "000000000000000000000003", "'+@&:,.()_-");

    private final Random random;
    private int ids;

    Worlds(long seed) {
        random = new Random(seed);
    }

    Scenario next() {
        var world = World.EMPTY;
        for (int i = random.nextInt(4); i > 0; i--) {
            var organization = organization();
            world = world.with(organization);
            for (var name : some(NAMES.stream())) {
                world = world.with(project(organization, name));
            }
            var groups = world.organization(organization.id())
                    .orElseThrow()
                    .projects()
                    .values()
                    .toJavaList();
            for (int j = random.nextInt(4); j > 0; j--) {
                world = world.with(credential(organization.id(), groups));
            }
        }
        return new Scenario(world, limits(), clock(), maybe(random.nextLong()), JsonNodeFactory.instance.arrayNode());
    }

    private Organization organization() {
        var organization = Organization.empty(id(), pick(NAMES));
        for (var name : some(NAMES.stream())) {
            organization = organization.with(new Organization.Team(id(), name));
        }
        for (var name : some(Stream.of("ada@example.com", "bob+x@example.org"))) {
            var created = Instant.ofEpochSecond(random.nextInt(2_000_000_000));
            var roles = List.copyOf(roles(true));
            organization =
                    organization.with(new Organization.User(id(), name, pick(NAMES), pick(NAMES), created, roles));
        }
        return organization;
    }

    private Project project(Organization organization, String name) {
        var tags = some(Stream.of(
                new Project.Tag("team", "A; b"), new Project.Tag("\u00e9 1", "+@.-"), new Project.Tag("x", " ")));
        var region = maybe(pick(ProjectBody.REGION_USAGE_RESTRICTIONS)).orElse(null);
        var details = new Project.Details(tags, region, random.nextBoolean());
        var created = Instant.ofEpochSecond(random.nextInt(2_000_000_000));
        var project = Project.empty(id(), organization.id(), name, created, details)
                .with(options())
                .withScrapeTargets(scrapeTargets())
                .with(Project.Members.NONE
                        .withTeams(members(organization.teams().keySet()))
                        .withUsers(members(organization.users().keySet())));
        for (var type : some(IntegrationType.configurable().stream())) {
            project = project.with(new Integration(id(), type.name(), settings(type)));
        }
        return project;
    }

    private List<Project.ScrapeTargets> scrapeTargets() {
        return some(Stream.of(
                new Project.ScrapeTargets(new TreeMap<>(), List.of("cluster0-shard-00-00.example.net:27018")),
                new Project.ScrapeTargets(
                        new TreeMap<>(Map.of("cl_name", "A: {b}", "\u00e9", "")),
                        List.of("a_b:1", "127.0.0.1:65535"))));
    }

    private Project.Options options() {
        var options = Project.Options.DEFAULT.withManagedSlowMs(random.nextBoolean());
        for (var name : some(ProjectSetting.keys().stream())) {
            options = options.withSettings(options.settings().put(name, random.nextBoolean()));
        }
        for (var name : some(Stream.of("dataFederation.bytesProcessed.daily", "dataFederation.bytesProcessed.query"))) {
            options = options.withLimits(options.limits().put(name, random.nextLong() >>> 1));
        }
        return options;
    }

    private io.vavr.collection.Map<String, List<Role>> members(io.vavr.collection.Set<String> ids) {
        var members = Project.Members.NONE.teams();
        for (var id : some(ids.toJavaStream())) {
            var roles = List.copyOf(roles(false));
            members = roles.isEmpty() ? members : members.put(id, roles);
        }
        return members;
    }

    private Map<String, Object> settings(IntegrationType type) {
        var settings = new HashMap<String, Object>();
        for (var field : type.fields()) {
            if (field.required() || field.defaultValue() != null || random.nextBoolean()) {
                settings.put(field.name(), value(field));
            }
        }
        return settings;
    }

    private Object value(Field field) {
        if (field.kind() == Field.Kind.FLAG) {
            return random.nextBoolean();
        }
        if (!field.allowed().isEmpty()) {
            return pick(field.allowed());
        }
        return switch (field.formats().size()) {
            case 0 -> field.sensitive() ? CANARY + " {\"${id}\": '#'}\n" + random.nextInt() : pick(NAMES);
            case 1 -> "https://example.com/" + CANARY + random.nextInt(1000);
            default -> "ca4a47" + String.format("%026x", random.nextInt(1 << 30));
        };
    }

    private Credential credential(String orgId, List<String> groups) {
        var projectRoles =
                some(groups.stream()).stream().collect(Collectors.toMap(group -> group, group -> roles(false)));
        var roles = roles(true);
        var accessList = some(Stream.of("127.0.0.1", "10.0.0.0/8", "::1", "fe80::/10"));
        var grants = new Credential.Grants(
                orgId, roles.isEmpty() ? Set.of(Role.ORG_MEMBER) : roles, projectRoles, accessList);
        return random.nextBoolean()
                ? new Credential.ApiKey("key-" + id(), new Secret(CANARY + id()), grants)
                : new Credential.ServiceAccount("mdb_sa_id_" + id(), new Secret("mdb_sa_sk_" + CANARY), grants);
    }

    private Set<Role> roles(boolean ofOrganization) {
        return Set.copyOf(some(Arrays.stream(Role.values()).filter(role -> role.ofOrganization() == ofOrganization)));
    }

    private RateLimits.Overrides limits() {
        var sets = new EnumMap<EndpointSet, RateLimits.FigureOverrides>(EndpointSet.class);
        for (var set : some(Arrays.stream(EndpointSet.values()))) {
            sets.put(set, new RateLimits.FigureOverrides(maybe(7L), maybe(1L + random.nextInt(9)), maybe(0L)));
        }
        return new RateLimits.Overrides(maybe(random.nextBoolean()), sets);
    }

    private Scenario.ClockSetting clock() {
        return new Scenario.ClockSetting(maybe(Instant.ofEpochMilli(random.nextInt())), random.nextBoolean());
    }

    private String id() {
        return String.format("%024x", ++ids);
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> List<T> some(Stream<T> all) {
        return all.filter(one -> random.nextInt(3) > 0).toList();
    }
}
