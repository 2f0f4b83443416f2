package dev.atlassim.api.answer;

import dev.atlassim.setting.TrueOrFalse;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** Whom denials are explained to. */
@ConfigMapping(prefix = "simulator.explain")
public interface ExplainConfig {

    /** Whether every denial is explained, or only those whose caller asks. */
    @WithParentName
    @WithDefault("false")
    @WithConverter(TrueOrFalse.class)
    boolean always();
}
