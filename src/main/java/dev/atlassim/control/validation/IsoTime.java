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

/** A point in time written as text, if anything. */
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = IsoTime.Validator.class)
public @interface IsoTime {

    /** Not used: the problem quotes the value. */
    String message() default "";

    /** As bean validation wants it. */
    Class<?>[] groups() default {};

    /** As bean validation wants it. */
    Class<? extends Payload>[] payload() default {};

    /** Refuses what is no point in time. */
    class Validator implements ConstraintValidator<IsoTime, String> {
        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null
                    || parses(value)
                    || Problem.report(context, "must be a time such as 2026-01-01T00:00:00Z, not '" + value + "'");
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
