package dev.atlassim.fault.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.fault.FaultConfig;
import dev.atlassim.fault.FaultType;
import dev.atlassim.fault.Stage;
import dev.atlassim.fault.effect.FaultTypes;
import dev.atlassim.fault.form.Form;
import dev.atlassim.fault.form.Problem;
import dev.atlassim.fault.form.Problems;
import dev.atlassim.fault.form.TypedForm;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a rule may say: the one declaration from which the check of scenario files and of documents sent over HTTP come,
 * and their JSON Schema.
 */
@ApplicationScoped
public class FaultRules {

    private static final Form NAME = Form.Text.of("[A-Za-z0-9._-]{1,64}", "1 to 64 letters, digits or any of ._-");
    private static final Form COUNT = Form.Numeric.whole(0, Long.MAX_VALUE);

    /** Shown by the simulator; read back without effect, so that what it shows can be sent. */
    private static final Form HITS = Form.Fields.none().with("matched", COUNT).with("fired", COUNT);

    private static final String AFTER = Stage.RESPONSE.phase();

    private final FaultConfig limits;
    private final Form form;

    public FaultRules(FaultConfig limits) {
        this.limits = limits;
        this.form = Form.Fields.none()
                .with("name", NAME)
                .with("match", Match.FORM)
                .with("when", When.FORM)
                .with("phase", new Form.Choice(Stage.phases()))
                .must(
                        "fault",
                        new TypedForm(
                                FaultTypes.names(),
                                type -> FaultTypes.of(type).form().apply(limits)))
                .with("hits", HITS);
    }

    /** The rules as they are checked where nothing else is running: by the limits of the environment. */
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
        return new Form.ListOf(form, 0, limits.maxRules()).schema();
    }

    /** Reads the value of {@code faults} in a document. */
    public Reading read(JsonNode faults) {
        return read(faults, List.of());
    }

    /**
     * Reads rules that come beside others.
     *
     * @param others those, whose names are taken in their sandboxes
     */
    Reading read(JsonNode faults, Collection<Rule> others) {
        var problems = Problems.at("/faults");
        new Form.ListOf(form, 0, limits.maxRules() - others.size()).check(faults, problems);
        var names = others.stream()
                .map(rule -> new Name(rule.sandbox(), rule.name()))
                .collect(Collectors.toSet());
        var taken = new HashSet<>(names);
        for (int i = 0; faults.isArray() && i < faults.size(); i++) {
            check(faults.get(i), problems.below(Integer.toString(i)), taken);
        }
        if (!problems.all().isEmpty()) {
            return new Reading(List.of(), List.copyOf(problems.all()));
        }
        var rules = new ArrayList<Rule>();
        faults.forEach(node -> rules.add(rule((ObjectNode) node.deepCopy(), taken)));
        return new Reading(List.copyOf(rules), List.of());
    }

    private static void check(JsonNode rule, Problems problems, Set<Name> taken) {
        var name = rule.path("name").textValue();
        if (name != null && !taken.add(Name.of(rule, name))) {
            problems.below("name").add("another rule is named '" + name + "' already");
        }
        Match.contradictions(rule.path("match"), problems.below("match"));
        When.contradictions(rule.path("when"), problems.below("when"));
        var type = FaultTypes.of(rule.path("fault").path("type").textValue());
        if (type != null) {
            type.contradictions().accept(rule.path("fault"), problems.below("fault"));
            checkPhase(rule, type, problems);
        }
    }

    private static void checkPhase(JsonNode rule, FaultType type, Problems problems) {
        var phase = rule.path("phase").textValue();
        var place = problems.below("phase");
        if (AFTER.equals(phase) && Match.safeOnly(rule.path("match"))) {
            place.add("'after' is for operations that change something; a read is the same before and after");
        } else if (type.stage(phase).isEmpty() && Stage.phases().contains(phase)) {
            place.add(type.name()
                    + switch (type.stages().get(0)) {
                        case ARRIVAL -> " comes instead of the operation, which is not applied";
                        case OPERATION -> " takes effect before the operation";
                        case RESPONSE -> " changes the response of the operation, which is applied: leave 'phase' out";
                    });
        }
    }

    private static Rule rule(ObjectNode source, Set<Name> taken) {
        source.remove("hits");
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
                When.of(source.path("when")),
                type.stage(phase).orElseThrow(),
                AFTER.equals(phase),
                type.reader().apply(fault),
                source);
    }

    /** A rule without a name is named for its fault. */
    private static String free(JsonNode rule, String type, Set<Name> taken) {
        var name = type;
        for (int i = 2; !taken.add(Name.of(rule, name)); i++) {
            name = type + "-" + i;
        }
        return name;
    }

    /** A name, which is one rule's in its sandbox: parallel tests need not know each other's. */
    private record Name(String sandbox, String name) {
        static Name of(JsonNode rule, String name) {
            return new Name(rule.path("match").path("sandbox").textValue(), name);
        }
    }

    /** Every rule, or every problem. */
    public record Reading(List<Rule> rules, List<Problem> problems) {}
}
