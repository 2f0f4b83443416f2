package dev.atlassim.control;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import dev.atlassim.state.Store;
import jakarta.inject.Singleton;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The id of a credential in the current world. */
@Target(FIELD)
@Retention(RUNTIME)
@Constraint(validatedBy = KnownPrincipal.Validator.class)
@interface KnownPrincipal {

    /** What the value must be. */
    String message() default "must be the public key or the client id of an existing credential";

    /** Required by bean validation. */
    Class<?>[] groups() default {};

    /** Required by bean validation. */
    Class<? extends Payload>[] payload() default {};

    /** Looks the credential up. */
    @Singleton
    class Validator implements ConstraintValidator<KnownPrincipal, String> {

        private final Store store;

        Validator(Store store) {
            this.store = store;
        }

        @Override
        public boolean isValid(String id, ConstraintValidatorContext context) {
            return id != null && store.read().credential(id).isPresent();
        }
    }
}
