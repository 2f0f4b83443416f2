package dev.atlassim.journal.control;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import dev.atlassim.control.validation.Violations;
import dev.atlassim.journal.exchange.Attribute;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A value that an attribute of an exchange can have, if anything. */
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = ValueOf.Validator.class)
@interface ValueOf {

    /** The attribute. */
    Attribute value();

    /** Not used: the problem quotes the value. */
    String message() default "";

    /** Required by bean validation. */
    Class<?>[] groups() default {};

    /** Required by bean validation. */
    Class<? extends Payload>[] payload() default {};

    /** Refuses what the attribute never is. */
    class Validator implements ConstraintValidator<ValueOf, String> {

        private Attribute attribute;

        @Override
        public void initialize(ValueOf constraint) {
            attribute = constraint.value();
        }

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null
                    || attribute
                            .problem(value)
                            .map(problem -> Violations.report(context, problem))
                            .orElse(true);
        }
    }
}
