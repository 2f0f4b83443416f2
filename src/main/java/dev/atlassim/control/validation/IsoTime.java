package dev.atlassim.control.validation;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Text that is null or a point in time. */
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = IsoTime.Validator.class)
public @interface IsoTime {

    /** Not used: the reported problem quotes the value. */
    String message() default "";

    /** Required by bean validation. */
    Class<?>[] groups() default {};

    /** Required by bean validation. */
    Class<? extends Payload>[] payload() default {};

    /** Checks the text. */
    class Validator implements ConstraintValidator<IsoTime, String> {
        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null
                    || parses(value)
                    || Violations.report(context, "must be a time such as 2026-01-01T00:00:00Z, not '" + value + "'");
        }

        private static boolean parses(String value) {
            try {
                return Instant.parse(value) != null;
            } catch (DateTimeParseException noTime) {
                return false;
            }
        }
    }
}
