package dev.atlassim.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.atlassim.api.answer.Link;
import dev.atlassim.api.call.Call;
import dev.atlassim.state.AlertConfig;
import dev.atlassim.state.Project;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;

/** An alert configuration as Atlas shows it: keys in alphabetical order, none for what is unset (recorded 2026-08-10). */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertConfigView(
        String created,
        boolean enabled,
        String eventTypeName,
        String groupId,
        String id,
        List<Link> links,
        List<MatcherView> matchers,
        MetricThresholdView metricThreshold,
        List<Map<String, Object>> notifications,
        String severityOverride,
        ThresholdView threshold,
        String updated) {

    /** A configuration that has just been created: notifications do not name their integration yet (Terraform provider). */
    static AlertConfigView created(Project project, AlertConfig config, Call call) {
        return of(project, config, links(project, config, call), false);
    }

    /** A single configuration. */
    static AlertConfigView whole(Project project, AlertConfig config, Call call) {
        return of(project, config, links(project, config, call), true);
    }

    /** A configuration as an item of a list. */
    static AlertConfigView item(Project project, AlertConfig config, Call call) {
        return of(project, config, List.of(Link.self(href(project, config, call))), true);
    }

    /** Where the configuration is. */
    static String href(Project project, AlertConfig config, Call call) {
        return Link.root(call) + "/groups/" + project.id() + "/alertConfigs/" + config.id();
    }

    private static List<Link> links(Project project, AlertConfig config, Call call) {
        var self = href(project, config, call);
        return List.of(Link.self(self), new Link(self + "/alerts", call.baseUrl() + "/alerts"));
    }

    private static AlertConfigView of(Project project, AlertConfig config, List<Link> links, boolean integrationIds) {
        return new AlertConfigView(
                config.created().toString(),
                config.enabled(),
                config.eventTypeName(),
                project.id(),
                config.id(),
                links,
                config.matchers().stream().map(MatcherView::of).toList(),
                MetricThresholdView.of(config.metricThreshold()),
                config.notifications().stream()
                        .map(one -> NotificationView.of(one, project, integrationIds))
                        .toList(),
                config.severityOverride(),
                ThresholdView.of(config.threshold()),
                config.updated().toString());
    }

    @RegisterForReflection
    record MatcherView(MatcherField fieldName, MatcherOperator operator, String value) {
        static MatcherView of(AlertConfig.Matcher matcher) {
            return new MatcherView(
                    MatcherField.valueOf(matcher.fieldName()),
                    MatcherOperator.valueOf(matcher.operator()),
                    matcher.value());
        }
    }

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ThresholdView(Comparison operator, long threshold, String units) {
        static ThresholdView of(AlertConfig.Threshold limit) {
            return limit == null
                    ? null
                    : new ThresholdView(comparison(limit.operator()), limit.threshold(), limit.units());
        }
    }

    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MetricThresholdView(String metricName, String mode, Comparison operator, double threshold, String units) {
        static MetricThresholdView of(AlertConfig.MetricThreshold limit) {
            return limit == null
                    ? null
                    : new MetricThresholdView(
                            limit.metricName(),
                            limit.mode(),
                            comparison(limit.operator()),
                            limit.threshold(),
                            limit.units());
        }
    }

    private static Comparison comparison(String name) {
        return name == null ? null : Comparison.valueOf(name);
    }
}
