package dev.atlassim.cli;

import dev.atlassim.alert.AlertsConfig;
import dev.atlassim.api.answer.ExplainConfig;
import dev.atlassim.api.call.HttpConfig;
import dev.atlassim.api.call.ProxyConfig;
import dev.atlassim.api.call.ServerConfig;
import dev.atlassim.api.json.JsonConfig;
import dev.atlassim.auth.AuthConfig;
import dev.atlassim.config.KnownSettings;
import dev.atlassim.control.request.ControlConfig;
import dev.atlassim.event.EventConfig;
import dev.atlassim.fault.FaultConfig;
import dev.atlassim.journal.JournalConfig;
import dev.atlassim.project.ProjectConfig;
import dev.atlassim.ratelimit.RateLimitConfig;
import dev.atlassim.simulation.ScenarioConfig;
import dev.atlassim.simulation.SimulationConfig;
import dev.atlassim.tls.TlsConfig;
import dev.atlassim.webhook.WebhookConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The settings of all features. */
final class Settings {

    /** Every configuration interface. */
    static final List<Class<?>> MAPPINGS = List.of(
            AlertsConfig.class,
            AuthConfig.class,
            ControlConfig.class,
            EventConfig.class,
            ExplainConfig.class,
            FaultConfig.class,
            HttpConfig.class,
            JournalConfig.class,
            JsonConfig.class,
            ProjectConfig.class,
            ProxyConfig.class,
            RateLimitConfig.class,
            ScenarioConfig.class,
            ServerConfig.class,
            SimulationConfig.class,
            TlsConfig.class,
            WebhookConfig.class);

    @Produces
    @Singleton
    static KnownSettings known() {
        return new KnownSettings(MAPPINGS);
    }
}
