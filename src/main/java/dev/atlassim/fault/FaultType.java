package dev.atlassim.fault;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.form.Fields;
import dev.atlassim.form.Fragment;
import dev.atlassim.form.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A type of fault as rules name it: its parameters and its stages. Each effect declares its own.
 *
 * @param name the value of {@code type} in rules
 * @param stages the stages at which it can take effect; the first is the default
 * @param form its parameters, within the configured limits
 * @param contradictions reports the parameters that exclude each other
 * @param reader makes the fault from valid parameters
 */
public record FaultType(
        String name,
        List<Stage> stages,
        Function<FaultConfig, Fields> form,
        BiConsumer<JsonNode, Place> contradictions,
        Function<Fragment, Fault> reader) {

    /** A fault without parameters that replaces the operation, or its response once it was applied. */
    public static FaultType beforeOrAfter(String name, Fault fault) {
        return new FaultType(
                name,
                List.of(Stage.ARRIVAL, Stage.RESPONSE),
                limits -> Fields.NONE,
                (node, place) -> {},
                parameters -> fault);
    }

    /** A fault that replaces the operation. */
    public static FaultType before(String name, Fields form, Function<Fragment, Fault> reader) {
        return new FaultType(name, List.of(Stage.ARRIVAL), limits -> form, (node, place) -> {}, reader);
    }

    /** A fault that changes the response of an operation. */
    public static FaultType ofResponse(String name, Fields form, Function<Fragment, Fault> reader) {
        return new FaultType(name, List.of(Stage.RESPONSE), limits -> form, (node, place) -> {}, reader);
    }

    /** The stage that {@code phase} of a rule asks for, the default where it is null; empty where there is none. */
    public Optional<Stage> stage(String phase) {
        return stages.stream()
                .filter(stage -> phase == null || stage.phase().equals(phase))
                .findFirst();
    }
}
