package dev.atlassim.integration;

import static dev.atlassim.integration.Field.choice;
import static dev.atlassim.integration.Field.flag;
import static dev.atlassim.integration.Field.secret;
import static dev.atlassim.integration.Field.text;

import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.error.Evidence;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The catalogue of integration types, in the order in which Atlas lists them (recorded). Everything else that knows a
 * type or a field is derived from here.
 */
public enum IntegrationType {
    PAGER_DUTY(
            secret("serviceKey", "0123456789abcdef0123456789abcdef")
                    .must()
                    .like(
                            Format.of("[^*]*", ErrorCode.INTEGRATION_FIELDS_INVALID),
                            Format.of("[0-9a-fA-F]{32}", ErrorCode.INVALID_PAGER_DUTY_SERVICE_KEY))
                    .known(Evidence.RECORDED),
            choice("region", "US", "EU").orElse("US").known(Evidence.RECORDED)),
    SLACK(
            secret("apiToken", "xoxb-0123456789-abcdefghijkl").must().known(Evidence.SPEC),
            text("channelName", "alerts").must().upTo(80),
            text("teamName", "operations")),
    DATADOG(
            secret("apiKey", "89abcdef0123456789abcdef01234567")
                    .must()
                    .like(
                            Format.of(
                                    "[0-9a-fA-F]*",
                                    ErrorCode.INVALID_INTEGRATION_SETTINGS,
                                    "DATADOG",
                                    "apiKey must be a hexadecimal string"),
                            Format.of("[0-9a-fA-F]{32}", ErrorCode.INVALID_DATADOG_API_KEY))
                    .known(Evidence.RECORDED),
            text("customEndpoint", "https://intake.example.com").undocumented().known(Evidence.RECORDED),
            choice("region", "US", "EU", "US3", "US5", "AP1", "US1_FED")
                    .orElse("US")
                    .known(Evidence.INFERRED),
            flag("sendCollectionLatencyMetrics").orElse(false).known(Evidence.RECORDED),
            flag("sendDatabaseMetrics").orElse(false).known(Evidence.RECORDED),
            flag("sendQueryStatsMetrics").orElse(false).known(Evidence.RECORDED),
            flag("sendUserProvidedResourceTags").orElse(false).known(Evidence.RECORDED)),
    NEW_RELIC(
            text("accountId", "2857404").must(),
            secret("licenseKey", "eu01xx0123456789abcdef0123456789abcdNRAL")
                    .must()
                    .known(Evidence.INFERRED),
            secret("readToken", "NRIQ-0123456789abcdef").must().known(Evidence.INFERRED),
            secret("writeToken", "NRII-0123456789abcdef").must().known(Evidence.INFERRED)),
    OPS_GENIE(
            secret("apiKey", "01234567-89ab-cdef-0123-456789abcdef").must().known(Evidence.RECORDED),
            choice("region", "US", "EU").orElse("US").known(Evidence.RECORDED)),
    VICTOR_OPS(
            secret("apiKey", "fedcba98-7654-3210-fedc-ba9876543210").must().known(Evidence.RECORDED),
            text("routingKey", "on-call").known(Evidence.RECORDED)),
    WEBHOOK(
            secret("bodyTemplate", "{\"alert\":\"${id}\"}").known(Evidence.INFERRED),
            secret("headersTemplate", "{\"X-Alert-Id\":\"${id}\"}").known(Evidence.INFERRED),
            secret("secret", "a-webhook-secret-2101").known(Evidence.RECORDED),
            url("url", "https://example.com/hooks/0123456789").known(Evidence.RECORDED)),
    HIP_CHAT,
    PROMETHEUS(
            flag("enabled").must(),
            secret("password", "a-prometheus-password").masked(Mask.NEVER),
            flag("sendUserProvidedResourceTagsEnabled").orElse(false),
            choice("serviceDiscovery", "http", "file").must(),
            text("username", "prom_user_32b6e34b3d91647abb20e7b8").must()),
    MICROSOFT_TEAMS(url("microsoftTeamsWebhookUrl", "https://example.com/webhookb2/0123456789")
            .known(Evidence.INFERRED));

    private static final Map<String, IntegrationType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    private final List<Field> fields;
    private final Map<String, Field> byName;

    IntegrationType(Field... fields) {
        this.fields =
                Arrays.stream(fields).sorted(Comparator.comparing(Field::name)).toList();
        this.byName = Arrays.stream(fields).collect(Collectors.toUnmodifiableMap(Field::name, Function.identity()));
    }

    /** Its fields in the order in which Atlas prints them: alphabetical (recorded), {@code id} and {@code type} apart. */
    public List<Field> fields() {
        return fields;
    }

    /** The field of that name. */
    public Optional<Field> field(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether Atlas still lets it be configured. */
    public boolean supported() {
        return this != HIP_CHAT;
    }

    /** The type of that name. */
    public static Optional<IntegrationType> ofName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Every type that can be configured. */
    public static List<IntegrationType> configurable() {
        return Arrays.stream(values()).filter(IntegrationType::supported).toList();
    }

    private static Field url(String name, String example) {
        return text(name, example)
                .must()
                .masked(Mask.URL)
                .like(new Format(WebAddress.PATTERN, ErrorCode.VALIDATION_ERROR, List.of("Invalid url")));
    }
}
