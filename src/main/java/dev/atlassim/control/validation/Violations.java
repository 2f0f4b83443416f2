package dev.atlassim.control.validation;

import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Reports a violated constraint with a literal message, which may quote text that the client sent. */
public final class Violations {

    private Violations() {}

    /** Reports {@code problem} instead of the message of the constraint. Returns false, for the validator to return. */
    public static boolean report(ConstraintValidatorContext context, String problem) {
        builder(context, problem).addConstraintViolation();
        return false;
    }

    /** The same for {@code key} of an object that is validated as a whole. */
    public static boolean report(ConstraintValidatorContext context, String key, String problem) {
        builder(context, problem).addPropertyNode(key).addConstraintViolation();
        return false;
    }

    private static ConstraintValidatorContext.ConstraintViolationBuilder builder(
            ConstraintValidatorContext context, String problem) {
        context.disableDefaultConstraintViolation();
        return context.unwrap(HibernateConstraintValidatorContext.class)
                .addMessageParameter("problem", problem)
                .buildConstraintViolationWithTemplate("{problem}");
    }
}
