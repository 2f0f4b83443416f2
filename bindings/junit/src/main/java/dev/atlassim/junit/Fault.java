package dev.atlassim.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A fault rule that a test, or every test of a class, meets in its sandbox. Rules of the method are tried before those of
 * the class, and those before the rules of the classes around it.
 */
@Documented
@Inherited
@Repeatable(Faults.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(AtlasSimulatorExtension.class)
public @interface Fault {

    /** The rule as the control API takes it: {@code {"match": …, "when": …, "phase": …, "fault": …}}. */
    String value();
}
