package dev.atlassim.fault.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.fault.FaultConfig;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.Stage;
import dev.atlassim.fault.effect.FaultTypes;
import dev.atlassim.form.Choice;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Findings;
import dev.atlassim.form.Form;
import dev.atlassim.form.Fragment;
import dev.atlassim.form.Key;
import dev.atlassim.form.ListOf;
import dev.atlassim.form.Place;
import dev.atlassim.form.Problem;
import dev.atlassim.form.Text;
import dev.atlassim.form.TypedForm;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The form of fault rules. Scenario files and documents that are sent over HTTP are checked by it, and their JSON Schema
 * is derived from it.
 */
@ApplicationScoped
public class FaultRules {

    private static final Key<String> NAME =
            Key.text("name", Text.of("[A-Za-z0-9._-]{1,64}", "1 to 64 letters, digits or any of ._-"));
    private static final Key<JsonNode> MATCH = Key.of("match", Match.FORM);
    private static final Key<JsonNode> WHEN = Key.of("when", When.FORM);
    private static final Key<String> PHASE = Key.text("phase", new Choice(Stage.phases()));

    /** Returned by the simulator; ignored when it is sent back. */
    private static final Key<JsonNode> HITS =
            Key.of("hits", Fields.of(Key.whole("matched", 0, Long.MAX_VALUE), Key.whole("fired", 0, Long.MAX_VALUE)));

    private static final String AFTER = Stage.RESPONSE.phase();

    private final FaultConfig limits;
    private final Form form;

    public FaultRules(FaultConfig limits) {
        this.limits = limits;
        var fault = Key.of(
                "fault",
                new TypedForm(
                        FaultTypes.names(), type -> FaultTypes.of(type).form().apply(limits)));
        this.form = Fields.of(NAME, MATCH, WHEN, PHASE, fault, HITS).requiring(fault);
    }

    /** The rules with the limits of the environment, for use where no simulator is running. */
    public static FaultRules standard() {
        return new FaultRules(new SmallRyeConfigBuilder()
                .addDefaultSources()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(FaultConfig.class)
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(FaultConfig.class));
    }

    /** The JSON Schema of a list of rules. */
    public ObjectNode schema() {
        return ListOf.sized(form, 0, limits.maxRules()).schema();
    }

    /** Reads the value of {@code faults} in a document. */
    public Reading read(JsonNode faults) {
        return read(faults, List.of());
    }

    /**
     * Reads rules that are added to others.
     *
     * @param others the other rules; their names are taken, each in its sandbox
     */
    Reading read(JsonNode faults, Collection<Rule> others) {
        var findings = new Findings();
        var place = findings.root().key("faults");
        var taken = others.stream()
                .map(rule -> new Name(rule.sandbox(), rule.name()))
                .collect(Collectors.toCollection(HashSet::new));
        check(faults, place, limits.maxRules() - others.size(), taken);
        if (!findings.none()) {
            return new Reading(List.of(), findings.problems());
        }
        var rules = new ArrayList<Rule>();
        for (int i = 0; i < faults.size(); i++) {
            rules.add(rule(new Fragment(faults.get(i).deepCopy(), place.item(i)), taken));
        }
        return new Reading(List.copyOf(rules), List.of());
    }

    /** Reports what is wrong with {@code faults}, a list of rules that stands at {@code place}. */
    public void check(JsonNode faults, Place place) {
        check(faults, place, limits.maxRules(), new HashSet<>());
    }

    private void check(JsonNode faults, Place place, int max, Set<Name> taken) {
        ListOf.sized(form, 0, max).check(faults, place);
        for (int i = 0; faults.isArray() && i < faults.size(); i++) {
            check(faults.get(i), place.item(i), taken);
        }
    }

    private static void check(JsonNode rule, Place place, Set<Name> taken) {
        var name = rule.path("name").textValue();
        if (name != null && !taken.add(Name.of(rule, name))) {
            place.key("name").report("another rule is named '" + name + "' already");
        }
        Match.contradictions(rule.path("match"), place.key("match"));
        When.contradictions(rule.path("when"), place.key("when"));
        var type = FaultTypes.of(rule.path("fault").path("type").textValue());
        if (type != null) {
            type.contradictions().accept(rule.path("fault"), place.key("fault"));
            checkPhase(rule, type, place.key("phase"));
        }
    }

    private static void checkPhase(JsonNode rule, FaultType type, Place place) {
        var phase = rule.path("phase").textValue();
        if (AFTER.equals(phase) && Match.safeOnly(rule.path("match"))) {
            place.report("'after' is for operations that change something; a read is the same before and after");
        } else if (type.stage(phase).isEmpty() && Stage.phases().contains(phase)) {
            place.report(type.name()
                    + switch (type.stages().get(0)) {
                        case ARRIVAL -> " comes instead of the operation, which is not applied";
                        case OPERATION -> " takes effect before the operation";
                        case RESPONSE -> " changes the response of the operation, which is applied: leave 'phase' out";
                    });
        }
    }

    private static Rule rule(Fragment rule, Set<Name> taken) {
        var source = rule.object();
        source.remove(HITS.name());
        var fault = source.get("fault");
        var type = FaultTypes.of(fault.get("type").textValue());
        if (!source.has("name")) {
            var named = Form.object().put("name", free(source, type.name(), taken));
            named.setAll(source);
            source.removeAll().setAll(named);
        }
        var phase = source.path("phase").textValue();
        return new Rule(
                source.get("name").textValue(),
                Match.of(source.path("match")),
                When.of(rule.child(WHEN)),
                type.stage(phase).orElseThrow(),
                AFTER.equals(phase),
                type.reader()
                        .apply(new Fragment((ObjectNode) fault, rule.place().key("fault"))),
                source);
    }

    /** A free name for a rule without one: the type of its fault, and a number if that is taken. */
    private static String free(JsonNode rule, String type, Set<Name> taken) {
        var name = type;
        for (int i = 2; !taken.add(Name.of(rule, name)); i++) {
            name = type + "-" + i;
        }
        return name;
    }

    /** A name is unique in its sandbox, so that parallel tests can choose names independently. */
    private record Name(String sandbox, String name) {
        static Name of(JsonNode rule, String name) {
            return new Name(rule.path("match").path("sandbox").textValue(), name);
        }
    }

    /** The rules, or every problem. */
    public record Reading(List<Rule> rules, List<Problem> problems) {}
}
