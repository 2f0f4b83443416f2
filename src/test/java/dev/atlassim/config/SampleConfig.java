package dev.atlassim.config;

import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.constraints.Range;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of every kind. Not annotated as a mapping, for then the server of other tests would read it. */
interface SampleConfig {

    Simulator simulator();

    interface Simulator {

        @WithDefault("8080")
        @Range(min = 0, max = 65_535)
        int port();

        Scenario scenario();

        Tls tls();

        RateLimit rateLimit();
    }

    interface Scenario {
        @WithParentName
        Optional<String> path();

        @WithDefault("false")
        @WithConverter(TrueOrFalse.class)
        boolean watch();

        @WithDefault("1s")
        @DurationMin(millis = 1)
        Duration watchInterval();
    }

    interface Tls {
        Optional<List<String>> hosts();
    }

    interface RateLimit {
        @WithDefault("1")
        @Positive
        long period();

        @WithDefault("1s")
        Duration delay();

        Map<String, Figures> sets();
    }

    interface Figures {
        Optional<@Positive Integer> capacity();
    }
}
