package dev.atlassim.control.validation;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import dev.atlassim.text.Nearest;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.List;
import java.util.stream.Stream;

/** Text that is null or one of the words listed. */
@Target({FIELD, PARAMETER})
@Retention(RUNTIME)
@Constraint(validatedBy = OneOf.Validator.class)
public @interface OneOf {

    /** The words. */
    String[] value() default {};

    /** An enum whose constants are the words, as returned by {@code toString}. */
    Class<? extends Enum<?>> of() default None.class;

    /** Not used: the reported problem quotes the value. */
    String message() default "";

    /** Required by bean validation. */
    Class<?>[] groups() default {};

    /** Required by bean validation. */
    Class<? extends Payload>[] payload() default {};

    /** No enum. */
    enum None {}

    /** Checks the text. Suggests a word for a misspelled one. */
    class Validator implements ConstraintValidator<OneOf, String> {

        private List<String> words = List.of();

        @Override
        public void initialize(OneOf constraint) {
            words = Stream.concat(
                            Stream.of(constraint.value()),
                            Stream.of(constraint.of().getEnumConstants()).map(Enum::toString))
                    .toList();
        }

        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null
                    || words.contains(value)
                    || Violations.report(
                            context,
                            "must be one of " + String.join(", ", words) + ", not '" + value + "'"
                                    + Nearest.hint(value, words));
        }
    }
}
