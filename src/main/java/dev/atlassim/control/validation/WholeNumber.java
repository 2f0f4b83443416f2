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

/** Text that is null or a whole number. (If a query parameter was declared as a number, invalid text would return 404.) */
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = WholeNumber.Validator.class)
public @interface WholeNumber {

    /** The smallest value. */
    long min() default 1;

    /** The largest value. */
    long max() default Long.MAX_VALUE;

    /** Not used: the reported problem quotes the value. */
    String message() default "";

    /** Required by bean validation. */
    Class<?>[] groups() default {};

    /** Required by bean validation. */
    Class<? extends Payload>[] payload() default {};

    /** Checks the text. */
    class Validator implements ConstraintValidator<WholeNumber, String> {

        private long min;
        private long max;

        @Override
        public void initialize(WholeNumber constraint) {
            min = constraint.min();
            max = constraint.max();
        }

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null
                    || within(value)
                    || Violations.report(
                            context, "must be a number from " + min + " to " + max + ", not '" + value + "'");
        }

        private boolean within(String value) {
            try {
                var number = Long.parseLong(value);
                return number >= min && number <= max;
            } catch (NumberFormatException notANumber) {
                return false;
            }
        }
    }
}
