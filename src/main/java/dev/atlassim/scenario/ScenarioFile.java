package dev.atlassim.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Form;
import dev.atlassim.form.Fragment;
import dev.atlassim.form.Key;
import dev.atlassim.form.ListOf;
import dev.atlassim.state.Credential;
import dev.atlassim.state.Organization;
import dev.atlassim.state.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** A scenario file as a whole. */
final class ScenarioFile {

    private static final Key<JsonNode> ORGANIZATIONS = Key.of("organizations", ListOf.of(OrganizationEntry.FORM));
    private static final Key<JsonNode> RATE_LIMITS = Key.of("rateLimits", RateLimitsEntry.FORM);
    private static final Key<JsonNode> CLOCK = Key.of("clock", ClockEntry.FORM);
    private static final Key<Long> SEED = Key.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE);
    private static final Key<ArrayNode> FAULTS =
            Key.of("faults", new FaultEntry()).as(ArrayNode.class::cast, rules -> rules);

    static final Fields FORM = Fields.of(ORGANIZATIONS, RATE_LIMITS, CLOCK, SEED, FAULTS);

    private ScenarioFile() {}

    /**
     * The scenario {@code before} with what {@code file} adds and changes; what it leaves out stays as it was, key by
     * key.
     *
     * @param now when its projects were created, unless the scenario sets the clock
     * @param formed whether the form of all files is right
     */
    static Scenario add(Scenario before, Fragment file, OrganizationNames names, Instant now, boolean formed) {
        var clock = ClockEntry.read(file.child(CLOCK), before.clock());
        var created = clock.start().orElse(now).truncatedTo(ChronoUnit.SECONDS);
        return new Scenario(
                organizations(before.world(), file, names, new FileContext(created, new HashSet<>(), formed)),
                RateLimitsEntry.read(file.child(RATE_LIMITS), before.rateLimits()),
                clock,
                file.get(SEED).or(before::seed),
                file.get(FAULTS)
                        .map(rules -> FaultEntry.merge(before.faults(), rules))
                        .orElse(before.faults()));
    }

    private static World organizations(World before, Fragment file, OrganizationNames names, FileContext context) {
        var world = before;
        names.begin();
        for (var organization : file.list(ORGANIZATIONS)) {
            world = OrganizationEntry.add(world, organization, names, context);
        }
        return world;
    }

    /** The file of {@code scenario}, with secrets or with examples in their place. */
    static ObjectNode write(Scenario scenario, boolean secrets) {
        var file = Form.object();
        var world = scenario.world();
        var credentials = world.credentials()
                .valuesIterator()
                .toJavaStream()
                .collect(Collectors.groupingBy(credential -> credential.grants().orgId()));
        var organizations = ORGANIZATIONS.putList(file);
        world.organizations()
                .valuesIterator()
                .toJavaStream()
                .sorted(Comparator.comparing(Organization::name).thenComparing(Organization::id))
                .map(org -> OrganizationEntry.write(
                        org, world, credentials.getOrDefault(org.id(), List.<Credential>of()), secrets))
                .forEach(organizations::add);
        var limits = scenario.rateLimits();
        if (limits.enabled().isPresent() || !limits.sets().isEmpty()) {
            RateLimitsEntry.write(limits, RATE_LIMITS.putObject(file));
        }
        if (!scenario.clock().equals(Scenario.ClockSetting.REAL)) {
            ClockEntry.write(scenario.clock(), CLOCK.putObject(file));
        }
        SEED.put(file, scenario.seed());
        if (!scenario.faults().isEmpty()) {
            FAULTS.put(file, scenario.faults().deepCopy());
        }
        return file;
    }
}
