package dev.atlassim.alert;

import static dev.atlassim.integration.FieldBuilder.flag;
import static dev.atlassim.integration.FieldBuilder.like;
import static dev.atlassim.integration.FieldBuilder.text;

import dev.atlassim.integration.Field;
import dev.atlassim.integration.FieldBuilder;
import dev.atlassim.integration.IntegrationType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The catalogue of notification types, with the fields that are particular to each; all have {@code delayMin},
 * {@code intervalMin}, {@code notifierId} and {@code typeName}. Fields of a notification to another service are those of the
 * integration of that service under other names, with the same formats and masks (inferred; no such notification is
 * recorded). Source of the names: the specification.
 */
public enum NotificationType {
    GROUP(flag("emailEnabled"), flag("smsEnabled")),
    ORG(flag("emailEnabled"), flag("smsEnabled")),
    USER(
            flag("emailEnabled"),
            flag("smsEnabled"),
            text("username", "ada@example.com").required()),
    TEAM(
            flag("emailEnabled"),
            flag("smsEnabled"),
            text("teamId", "32b6e34b3d91647abb20e7b8").required()),
    EMAIL(text("emailAddress", "ada@example.com").required()),
    SMS(text("mobileNumber", "+15550100").required()),
    DATADOG(IntegrationType.DATADOG, credential("datadogApiKey", "apiKey"), option("datadogRegion", "region")),
    MICROSOFT_TEAMS(
            IntegrationType.MICROSOFT_TEAMS, credential("microsoftTeamsWebhookUrl", "microsoftTeamsWebhookUrl")),
    OPS_GENIE(IntegrationType.OPS_GENIE, credential("opsGenieApiKey", "apiKey"), option("opsGenieRegion", "region")),
    PAGER_DUTY(IntegrationType.PAGER_DUTY, option("region", "region"), credential("serviceKey", "serviceKey")),
    SLACK(IntegrationType.SLACK, credential("apiToken", "apiToken"), option("channelName", "channelName")),
    VICTOR_OPS(
            IntegrationType.VICTOR_OPS,
            credential("victorOpsApiKey", "apiKey"),
            option("victorOpsRoutingKey", "routingKey")),
    WEBHOOK(
            IntegrationType.WEBHOOK,
            option("webhookBodyTemplate", "bodyTemplate"),
            option("webhookHeadersTemplate", "headersTemplate"),
            option("webhookSecret", "secret"),
            credential("webhookUrl", "url"));

    /** The name of the field that GROUP and ORG have beside the others: a list. */
    static final String ROLES = "roles";

    private static final Map<String, NotificationType> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
    private static final Set<NotificationType> SELF_REPEATING = Set.of(PAGER_DUTY, OPS_GENIE, VICTOR_OPS);

    private final Optional<IntegrationType> integration;
    private final List<Part> parts;

    NotificationType(FieldBuilder... fields) {
        this.integration = Optional.empty();
        this.parts = Arrays.stream(fields)
                .map(field -> new Part(field.build(), null, false))
                .toList();
    }

    NotificationType(IntegrationType integration, Named... named) {
        this.integration = Optional.of(integration);
        this.parts = Arrays.stream(named).map(one -> one.of(integration)).toList();
    }

    /** The integration whose settings such a notification can use; empty if Atlas itself delivers it. */
    public Optional<IntegrationType> integration() {
        return integration;
    }

    /** Its fields, in alphabetical order. */
    public List<Part> parts() {
        return parts;
    }

    /** Whether it has a list of roles. */
    public boolean hasRoles() {
        return this == GROUP || this == ORG;
    }

    /** Whether the other service repeats notifications itself, so that {@code intervalMin} is not shown (specified). */
    public boolean repeatsItself() {
        return SELF_REPEATING.contains(this);
    }

    /** The type of that name; empty if there is none, as for HIP_CHAT, which is no longer supported. */
    public static Optional<NotificationType> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The names of the fields of all types. */
    static Stream<String> fieldNames() {
        return Arrays.stream(values())
                .flatMap(type -> type.parts.stream())
                .map(part -> part.field().name());
    }

    private static Named credential(String name, String ofIntegration) {
        return new Named(name, ofIntegration, true);
    }

    private static Named option(String name, String ofIntegration) {
        return new Named(name, ofIntegration, false);
    }

    /**
     * A field of a type.
     *
     * @param field how it is read and masked
     * @param ofIntegration the same field of the integration; null if there is none
     * @param credential whether a notification that does not use the integration must have it
     */
    public record Part(Field field, String ofIntegration, boolean credential) {}

    private record Named(String name, String ofIntegration, boolean credential) {
        Part of(IntegrationType type) {
            return new Part(like(type.field(ofIntegration).orElseThrow(), name).build(), ofIntegration, credential);
        }
    }
}
