package dev.atlassim.control;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import dev.atlassim.api.operation.Operations;
import dev.atlassim.control.validation.Violations;
import dev.atlassim.text.Nearest;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;

/** A call of a known operation, with all ids of its path. */
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = CallableOperation.Validator.class)
@interface CallableOperation {

    /** Not used: the reported problems name the operations and the ids. */
    String message() default "";

    /** Required by bean validation. */
    Class<?>[] groups() default {};

    /** Required by bean validation. */
    Class<? extends Payload>[] payload() default {};

    /** Reports an unknown operation, or the ids that are missing. */
    class Validator implements ConstraintValidator<CallableOperation, ExplainedCall> {

        private static final List<String> IDS = List.of("groupId", "orgId");

        @Override
        public boolean isValid(ExplainedCall call, ConstraintValidatorContext context) {
            var id = Optional.ofNullable(call.operationId()).orElse("");
            var operation = Operations.ofId(id);
            if (operation.isEmpty()) {
                var known = Operations.ids();
                return Violations.report(
                        context, "operationId", "must be one of " + String.join(", ", known) + Nearest.hint(id, known));
            }
            var missing = IDS.stream()
                    .filter(name -> operation.get().path().contains("{" + name + "}"))
                    .filter(name -> call.parameter(name).isEmpty())
                    .toList();
            missing.forEach(name -> Violations.report(context, name, "is missing; " + id + " requires it"));
            return missing.isEmpty();
        }
    }
}
