package dev.atlassim.api.answer;

import dev.atlassim.config.TrueOrFalse;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** Whom denials are explained to. */
@RegisterForReflection
@ConfigMapping(prefix = "simulator.explain")
public interface ExplainConfig {

    /** Whether every denial is explained, or only those whose caller asks. */
    @WithParentName
    @WithDefault("false")
    @WithConverter(TrueOrFalse.class)
    boolean always();
}
