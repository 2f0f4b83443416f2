package dev.atlassim.alert;

import dev.atlassim.api.body.Attributes;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.state.AlertConfig.MetricThreshold;
import dev.atlassim.state.AlertConfig.Threshold;
import java.util.Set;

/** Reads the limits of an alert configuration. Which error answers what is inferred from the documentation of the errors. */
final class ThresholdBody {

    static final String THRESHOLD = "threshold";
    static final String METRIC_THRESHOLD = "metricThreshold";

    private static final Set<String> KEYS = Set.of("operator", "threshold", "units");
    private static final Set<String> METRIC_KEYS = Set.of("metricName", "mode", "operator", "threshold", "units");

    private ThresholdBody() {}

    /** The threshold in {@code body}, a configuration of {@code eventTypeName}; null if it has none. */
    static Threshold read(Attributes body, String eventTypeName, Limit limit) {
        var sent = body.object(THRESHOLD);
        if (sent == null) {
            if (limit.required()) {
                throw ErrorCode.MISSING_THRESHOLD.with();
            }
            return null;
        }
        if (!limit.allowed()) {
            throw ErrorCode.THRESHOLD_PRESENT.with();
        }
        sent.refuseUnknown(KEYS);
        var operator = operator(sent);
        if (operator != null && !limit.operators().contains(Comparison.valueOf(operator))) {
            throw ErrorCode.INVALID_OPERATOR_FOR_EVENT_TYPE.with(operator, eventTypeName);
        }
        var units = sent.text("units");
        if (units != null && !limit.units().contains(units)) {
            throw ErrorCode.UNITS_MISMATCH.with();
        }
        return new Threshold(operator, sent.whole("threshold", 0), limit == Limit.MONEY ? null : units);
    }

    /** The threshold of a metric in {@code body}, a configuration of {@code kind}; null if it has none. */
    static MetricThreshold readMetric(Attributes body, EventKind kind) {
        var sent = body.object(METRIC_THRESHOLD);
        if (kind.metrics().isEmpty()) {
            if (sent != null) {
                throw ErrorCode.METRIC_THRESHOLD_PRESENT.with();
            }
            return null;
        }
        if (sent == null) {
            throw ErrorCode.MISSING_METRIC_THRESHOLD.with();
        }
        sent.refuseUnknown(METRIC_KEYS);
        var name = sent.requiredText("metricName");
        var expected = kind.metrics().get().units(name).orElseThrow(() -> ErrorCode.METRIC_TYPE_UNSUPPORTED.with(name));
        var units = sent.text("units");
        if (units != null && !expected.names().contains(units)) {
            throw ErrorCode.UNITS_MISMATCH.with();
        }
        return new MetricThreshold(name, mode(sent), operator(sent), sent.number("threshold", 0), units);
    }

    private static String operator(Attributes sent) {
        return sent.name("operator", Comparison.class);
    }

    private static String mode(Attributes sent) {
        var mode = sent.text("mode");
        if ("TOTAL".equals(mode)) {
            throw ErrorCode.TOTAL_MODE_DEPRECATED.with();
        }
        if (mode != null && !mode.equals("AVERAGE")) {
            throw ErrorCode.INVALID_ENUM_VALUE.with(mode);
        }
        return mode;
    }
}
