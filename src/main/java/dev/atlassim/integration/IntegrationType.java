package dev.atlassim.integration;

import static dev.atlassim.integration.FieldBuilder.choice;
import static dev.atlassim.integration.FieldBuilder.flag;
import static dev.atlassim.integration.FieldBuilder.number;
import static dev.atlassim.integration.FieldBuilder.secret;
import static dev.atlassim.integration.FieldBuilder.text;

import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.error.Evidence;
import dev.atlassim.api.operation.Surface;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The catalogue of integration types, in the order in which Atlas lists them (recorded). Everything else that depends on a
 * type or a field is derived from it.
 */
public enum IntegrationType {
    PAGER_DUTY(
            secret("serviceKey", "0123456789abcdef0123456789abcdef")
                    .required()
                    .matching(
                            Format.of("[^*]*", ErrorCode.INTEGRATION_FIELDS_INVALID),
                            Format.of("[0-9a-fA-F]{32}", ErrorCode.INVALID_PAGER_DUTY_SERVICE_KEY))
                    .evidence(Evidence.RECORDED),
            choice("region", "US", "EU").defaultsTo("US").evidence(Evidence.RECORDED)),
    SLACK(
            secret("apiToken", "xoxb-0123456789-abcdefghijkl").required().evidence(Evidence.SPEC),
            text("channelName", "alerts")
                    .required()
                    .nullable()
                    .optionalInUnversioned()
                    .maxLength(80),
            text("teamName", "operations")),
    DATADOG(
            secret("apiKey", "89abcdef0123456789abcdef01234567")
                    .required()
                    .matching(
                            Format.of(
                                    "[0-9a-fA-F]*",
                                    ErrorCode.INVALID_INTEGRATION_SETTINGS,
                                    "DATADOG",
                                    "apiKey must be a hexadecimal string"),
                            Format.of("[0-9a-fA-F]{32}", ErrorCode.INVALID_DATADOG_API_KEY))
                    .evidence(Evidence.RECORDED),
            text("customEndpoint", "https://intake.example.com").undocumented().evidence(Evidence.RECORDED),
            choice("region", "US", "EU", "US3", "US5", "AP1", "AP2", "US1_FED")
                    .defaultsTo("US")
                    .evidence(Evidence.INFERRED),
            flag("sendCollectionLatencyMetrics").defaultsTo(false).evidence(Evidence.RECORDED),
            flag("sendDatabaseMetrics").defaultsTo(false).evidence(Evidence.RECORDED),
            flag("sendQueryStatsMetrics").defaultsTo(false).evidence(Evidence.RECORDED),
            flag("sendShardingMetrics").defaultsTo(false).evidence(Evidence.INFERRED),
            flag("sendUserProvidedResourceTags").defaultsTo(false).evidence(Evidence.RECORDED)),
    /** A MongoDB engineer wrote in 2025 that none of its fields is redacted. The specified pattern of 40 digits is not checked. */
    NEW_RELIC(
            text("accountId", "2857404").required(),
            secret("licenseKey", "eu01xx0123456789abcdef0123456789abcdNRAL")
                    .required()
                    .clearInAnswers()
                    .evidence(Evidence.THREAD),
            secret("readToken", "NRIQ-0123456789abcdef")
                    .required()
                    .clearInAnswers()
                    .evidence(Evidence.THREAD),
            secret("writeToken", "NRII-0123456789abcdef")
                    .required()
                    .clearInAnswers()
                    .evidence(Evidence.THREAD)),
    OPS_GENIE(
            secret("apiKey", "01234567-89ab-cdef-0123-456789abcdef").required().evidence(Evidence.RECORDED),
            choice("region", "US", "EU").defaultsTo("US").evidence(Evidence.RECORDED)),
    VICTOR_OPS(
            secret("apiKey", "fedcba98-7654-3210-fedc-ba9876543210").required().evidence(Evidence.RECORDED),
            text("routingKey", "on-call").evidence(Evidence.RECORDED)),
    WEBHOOK(
            template("bodyTemplate", "{\"alert\":\"${id}\"}"),
            template("headersTemplate", "{\"X-Alert-Id\":\"${id}\"}"),
            secret("secret", "a-webhook-secret-2101").evidence(Evidence.RECORDED),
            url("url", "https://example.com/hooks/0123456789").evidence(Evidence.RECORDED)),
    HIP_CHAT,
    PROMETHEUS(
            flag("enabled").required(),
            text("listenAddress", ":9216").onlyUnversioned().evidence(Evidence.CODE),
            secret("password", "a-prometheus-password").masked(Mask.NEVER),
            number("rateLimitInterval", 1).onlyUnversioned().evidence(Evidence.CODE),
            choice("scheme", "http", "https").onlyUnversioned().evidence(Evidence.CODE),
            flag("sendUserProvidedResourceTagsEnabled").defaultsTo(false),
            choice("serviceDiscovery", "http", "file").required(),
            text("tlsPemPath", "/etc/ssl/prometheus.pem").onlyUnversioned().evidence(Evidence.CODE),
            text("username", "prom_user_32b6e34b3d91647abb20e7b8").required()),
    MICROSOFT_TEAMS(url("microsoftTeamsWebhookUrl", "https://example.com/webhookb2/0123456789")
            .evidence(Evidence.INFERRED));

    private static final Map<String, IntegrationType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));

    private final List<Field> allFields;
    private final List<Field> fields;
    private final Map<String, Field> byName;

    IntegrationType(FieldBuilder... declared) {
        this.allFields = Arrays.stream(declared)
                .map(FieldBuilder::build)
                .sorted(Comparator.comparing(Field::name))
                .toList();
        this.fields = allFields.stream().filter(field -> field.in(Surface.V2)).toList();
        this.byName = allFields.stream().collect(Collectors.toUnmodifiableMap(Field::name, Function.identity()));
    }

    /** Its fields in alphabetical order, as Atlas prints them (recorded), without {@code id} and {@code type}. */
    public List<Field> fields() {
        return fields;
    }

    /** The same with those that only the unversioned API has. */
    public List<Field> allFields() {
        return allFields;
    }

    /** The field of that name; the unversioned API may be the only one that has it. */
    public Optional<Field> field(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether it can still be configured. */
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

    private static FieldBuilder template(String name, String example) {
        return text(name, example).masked(Mask.TEMPLATE).evidence(Evidence.DOC);
    }

    private static FieldBuilder url(String name, String example) {
        return text(name, example)
                .required()
                .masked(Mask.URL)
                .matching(new Format(WebAddress.PATTERN, ErrorCode.VALIDATION_ERROR, List.of("Invalid url")));
    }
}
