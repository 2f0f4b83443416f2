package dev.atlassim.control.validation;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import dev.atlassim.state.ObjectIds;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The id of a sandbox, if anything: of one that exists or not. */
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = SandboxId.Validator.class)
public @interface SandboxId {

    /** Not used: the problem quotes the value. */
    String message() default "";

    /** As bean validation wants it. */
    Class<?>[] groups() default {};

    /** As bean validation wants it. */
    Class<? extends Payload>[] payload() default {};

    /** Refuses what cannot be an id. */
    class Validator implements ConstraintValidator<SandboxId, String> {
        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null
                    || ObjectIds.isId(value)
                    || Problem.report(
                            context, "must be the id of an organization, 24 hexadecimal digits, not '" + value + "'");
        }
    }
}
