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

/** Text that is null or has the form of the id of a sandbox, which need not exist. */
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = SandboxId.Validator.class)
public @interface SandboxId {

    /** Not used: the reported problem quotes the value. */
    String message() default "";

    /** Required by bean validation. */
    Class<?>[] groups() default {};

    /** Required by bean validation. */
    Class<? extends Payload>[] payload() default {};

    /** Checks the text. */
    class Validator implements ConstraintValidator<SandboxId, String> {
        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null
                    || ObjectIds.isId(value)
                    || Violations.report(
                            context, "must be the id of an organization, 24 hexadecimal digits, not '" + value + "'");
        }
    }
}
