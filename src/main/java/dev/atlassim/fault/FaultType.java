package dev.atlassim.fault;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.fault.form.Form;
import dev.atlassim.fault.form.Problems;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What is declared of a fault besides its effect.
 *
 * @param type its name in rules
 * @param phases the phases that a rule may ask for; the first is the one where it asks for none
 * @param form its parameters, within the configured limits
 * @param contradictions adds what cannot hold together
 * @param reader makes the fault of parameters that are right
 */
public record FaultType(
        String type,
        List<Phase> phases,
        Function<FaultConfig, Form.Fields> form,
        BiConsumer<JsonNode, Problems> contradictions,
        Function<JsonNode, Fault> reader) {

    /** When the operation is not to be applied, and when it is. */
    public enum Phase {
        /** Instead of the operation. */
        BEFORE,
        /** After the operation, which cannot be distinguished from {@link #BEFORE} by the answer. */
        AFTER,
        /** After the operation, of whose own answer the fault makes another: no rule needs to ask for it. */
        ANSWER,
        /** Between the checks and the operation. */
        READ;

        /** When in the course of an exchange that is. */
        public Stage stage() {
            return switch (this) {
                case BEFORE -> Stage.ARRIVAL;
                case READ -> Stage.READ;
                case AFTER, ANSWER -> Stage.ANSWER;
            };
        }

        /** How rules write it. */
        String word() {
            return this == BEFORE || this == READ ? "before" : "after";
        }
    }

    /** A fault without parameters that comes before or after the operation. */
    public static FaultType plain(String type, Fault fault) {
        return new FaultType(
                type, List.of(Phase.BEFORE, Phase.AFTER), limits -> Form.Fields.none(), (n, p) -> {}, node -> fault);
    }

    /** A fault that comes instead of the operation. */
    public static FaultType instead(String type, Form.Fields form, Function<JsonNode, Fault> reader) {
        return new FaultType(type, List.of(Phase.BEFORE), limits -> form, (n, p) -> {}, reader);
    }

    /** A fault that makes another answer of the operation's own. */
    public static FaultType ofAnswer(String type, Form.Fields form, Function<JsonNode, Fault> reader) {
        return new FaultType(type, List.of(Phase.ANSWER, Phase.AFTER), limits -> form, (n, p) -> {}, reader);
    }

    /** The phase of a rule that says {@code word}, which may be null; empty where that cannot be. */
    public Optional<Phase> phase(String word) {
        return word == null
                ? Optional.of(phases.get(0))
                : phases.stream()
                        .filter(phase -> phase != Phase.ANSWER && phase.word().equals(word))
                        .findFirst();
    }
}
