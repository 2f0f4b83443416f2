package dev.atlassim.control.validation;

import jakarta.validation.ConstraintValidatorContext;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;

/** Reports what a constraint found: literally, since it may quote what the client sent. */
public final class Problem {

    private Problem() {}

    /** Puts {@code problem} in the place of the constraint's own message; false, for the validator to return. */
    public static boolean report(ConstraintValidatorContext context, String problem) {
        builder(context, problem).addConstraintViolation();
        return false;
    }

    /** The same for the key {@code key} of an object that is validated as a whole. */
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
