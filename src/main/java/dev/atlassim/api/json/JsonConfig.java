package dev.atlassim.api.json;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.Range;

/** Bounds of the JSON in request bodies. Scenario files are YAML, whose reader has bounds of its own. */
@RegisterForReflection
@ConfigMapping(prefix = "simulator.http.json")
public interface JsonConfig {

    /** How deep objects and arrays may be nested. */
    @WithDefault("1000")
    @Range(min = 1, max = JsonBounds.LARGEST_DEPTH)
    int maxDepth();

    /** The maximum number of digits of a number. */
    @WithDefault("1000")
    @Range(min = 1, max = JsonBounds.LARGEST_NUMBER)
    int maxNumberLength();

    /** The maximum number of characters of a text. By default, only the length of the body limits it. */
    @WithDefault("10000000")
    @Range(min = 1, max = JsonBounds.LARGEST_TEXT)
    int maxStringLength();

    /** The maximum length of a key, in bytes. */
    @WithDefault("50000")
    @Range(min = 1, max = JsonBounds.LARGEST_TEXT)
    int maxNameLength();
}
