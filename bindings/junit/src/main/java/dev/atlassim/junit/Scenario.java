package dev.atlassim.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is in the sandbox of a test, or of every test of a class: a scenario with one organization, whose ids and
 * credentials are made anew for each test. Without it, there is one project with nothing in it. That of the method counts,
 * else that of the class, else that of the classes around it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(AtlasSimulatorExtension.class)
public @interface Scenario {

    /** The scenario itself, YAML or JSON. */
    String value() default "";

    /** A scenario file on the class path, seen from the test class. */
    String resource() default "";

    /** A scenario file, seen from where the tests run. */
    String file() default "";
}
