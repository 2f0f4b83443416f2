package dev.atlassim.api.error;

import static dev.atlassim.api.error.Evidence.CI_LOG;
import static dev.atlassim.api.error.Evidence.DOC;
import static dev.atlassim.api.error.Evidence.INFERRED;
import static dev.atlassim.api.error.Evidence.RECORDED;
import static dev.atlassim.api.error.Evidence.THREAD;

/**
 * Every error that Atlas is known to answer with around the simulated resources: the one place where an
 * {@code errorCode}, its status and its text are declared. The evidence is for the status and the text; which request
 * meets the error is said where it is thrown.
 */
public enum ErrorCode {
    ATTRIBUTE_READ_ONLY(400, "The attribute %s is read-only and cannot be changed by the user.", DOC),
    ACKNOWLEDGEMENT_COMMENT_TOO_LONG(400, "Acknowledgement comment too long. It must not exceed %s characters.", DOC),
    ATTRIBUTE_NEGATIVE(400, "The attribute %s cannot be negative.", DOC),
    CANNOT_ADD_ORG_ROLE(400, "Adding an organization-level role in a group is not supported.", DOC),
    DATADOG_NOT_SUPPORTED_FOR_CLOUD_MANAGER(400, "Datadog is not supported for Cloud Manager projects.", INFERRED),
    EMAIL_OR_SMS_REQUIRED_FOR_GROUP_NOTIFICATION(400, "Email and/or SMS must be enabled for group notifications.", DOC),
    EMAIL_OR_SMS_REQUIRED_FOR_USER_NOTIFICATION(400, "Email and/or SMS must be enabled for user notifications.", DOC),
    GROUP_MISMATCH(400, "The specified group ID %s does not match the URL.", INFERRED),
    HIPCHAT_NOT_SUPPORTED(400, "HipChat integration is only supported for Ops Manager projects.", DOC),
    INTEGRATION_FIELDS_INVALID(400, "At least one integration field is invalid.", THREAD),
    INVALID_ALERT_STATUS(400, "An invalid alert status %s was specified.", DOC),
    INVALID_ATTRIBUTE(400, "Invalid attribute %s specified.", THREAD),
    INVALID_DATADOG_API_KEY(400, "Datadog API key must consist of 32 hexadecimal digits.", THREAD),
    INVALID_DATE_FORMAT(400, "An invalid date value %s was specified.", DOC),
    INVALID_DATE_RANGE(
            400,
            "An invalid date range minDate=%s, maxDate=%s was specified: maxDate shouldn't be earlier than minDate.",
            DOC),
    INVALID_EMAIL_ADDRESS(400, "An invalid email address %s was specified.", INFERRED),
    INVALID_ENUM_VALUE(400, "An invalid enumeration value %s was specified.", CI_LOG),
    INVALID_EVENT_TYPE_FOR_ALERT(400, "Event type %s not supported for alerts.", DOC),
    INVALID_GROUP_NAME(400, "An invalid group name \"%s\" was specified.", DOC),
    INVALID_HOST(400, "The header Host is missing or invalid.", INFERRED),
    INVALID_INTEGRATION_SETTINGS(400, "The provided settings for the %s integration were invalid: %s.", THREAD),
    INVALID_JSON(400, "Received JSON does not match expected format.", DOC),
    INVALID_JSON_ATTRIBUTE(400, "Received JSON for the %s attribute does not match expected format.", THREAD),
    INVALID_OPERATOR_FOR_EVENT_TYPE(400, "Operator %s is not compatible with event type %s.", DOC),
    INVALID_PAGER_DUTY_SERVICE_KEY(400, "PagerDuty service key must consist of 32 hexadecimal digits.", DOC),
    INVALID_PATH_PARAMETER(400, "Invalid path parameter %s specified.", DOC),
    INVALID_QUERY_PARAMETER(400, "Invalid query parameter %s specified.", DOC),
    INVALID_ROLE_FOR_GROUP(400, "Role %s is invalid for group %s.", INFERRED),
    INVALID_URL(400, "Invalid URL %s.", DOC),
    LEGACY_SLACK_CONFIGURATION_UNSUPPORTED(
            400, "Legacy configurations for Slack are not permitted; OAuth2 must be configured via the UI.", DOC),
    MALFORMED_JSON(400, "Received JSON is malformed.", DOC),
    MAX_ALERT_CONFIGS_PER_GROUP_EXCEEDED(
            400,
            "Maximum number of alert configurations per group %s in %s exceeded while trying to add alert configurations.",
            DOC),
    MAX_GROUPS_PER_ORG_EXCEEDED(
            400, "Maximum number of groups per organization (%s) in %s exceeded while trying to add group.", RECORDED),
    MAX_NOTIFICATIONS_PER_ALERT_EXCEEDED(
            400, "Maximum number of notifications per alert configuration %s exceeded.", INFERRED),
    METRIC_THRESHOLD_PRESENT(400, "The metric threshold should only be specific for host metric alerts.", DOC),
    METRIC_TYPE_UNSUPPORTED(400, "The metric type %s is not supported.", THREAD),
    MISSING_ATTRIBUTE(400, "The required attribute %s was not specified.", THREAD),
    MISSING_ATTRIBUTES(400, "The required attributes %s were not specified.", DOC),
    MISSING_METRIC_THRESHOLD(400, "A metric threshold must be specified for host metric alerts.", DOC),
    MISSING_NOTIFICATIONS(400, "At least one notification must be specified for an alert configuration.", DOC),
    MISSING_OR_INVALID_ATTRIBUTE(400, "The required attribute %s was incorrectly specified or omitted.", DOC),
    MISSING_ROLES_FOR_GROUP_NOTIFICATION(400, "Group notifications cannot specify an empty list of roles.", DOC),
    MISSING_THRESHOLD(400, "A threshold must be specified for the specified event type.", THREAD),
    MUST_RECONFIGURE_SLACK_OAUTH2(
            400, "Slack API Tokens and Teams can only be modified by reconfiguring OAuth2 via the UI.", DOC),
    NOTIFICATION_INTERVAL_OUT_OF_RANGE(400, "Notifications must have an internal of at least 5 minutes.", CI_LOG),
    PATH_PARAM_PARSE_ERROR(400, "One or more path parameter in the request URI %s is malformed.", THREAD),
    SLACK_OAUTH2_NOT_CONFIGURED(400, "Slack OAuth2 is not yet configured, and must be configured via the UI.", DOC),
    THRESHOLD_PRESENT(400, "A threshold should not be present for the specified event type.", DOC),
    TOO_MANY_GROUP_NOTIFICATIONS(
            400, "At most one group notification can be specified for an alert configuration.", DOC),
    TOO_MANY_ORG_NOTIFICATIONS(
            400, "At most one organization notification can be specified for an alert configuration.", INFERRED),
    TOTAL_MODE_DEPRECATED(400, "Mode TOTAL is no longer supported.", DOC),
    UNITS_MISMATCH(400, "Threshold units cannot be converted to metric units.", DOC),
    UNSUPPORTED_NOTIFICATION_TYPE(400, "Notification type %s is unsupported.", DOC),
    VALIDATION_ERROR(400, "The request content produced the validation error: %s.", CI_LOG),
    WEBHOOK_NOTIFICATIONS_PRESENT(
            400, "Webhook settings cannot be deleted when notifications for this integration are present.", DOC),
    WEBHOOK_URL_NOT_SET(400, "Webhook URL must be set in the group before adding webhook notifications.", DOC),

    API_KEY_ACCESS_LIST_ACCESS_DENIED(
            401, "API key access lists are only accessible by the API key or by a user administrator.", DOC),
    NOT_IN_GROUP(401, "The current user is not in the group, or the group does not exist.", DOC),
    NOT_ORG_GROUP_CREATOR(
            401, "The currently logged in user does not have the group creator role in organization %s.", DOC),
    USER_CANNOT_ACCESS_GROUP(401, "User cannot access this group.", DOC),
    USER_CANNOT_ACCESS_ORG(401, "User cannot access this organization.", DOC),
    USER_UNAUTHORIZED(401, "Current user is not authorized to perform this action.", CI_LOG),

    ACCESS_FORBIDDEN(403, "Access to this resource is forbidden for current user.", DOC),
    CANNOT_CHANGE_GROUP_NAME(403, "Current user is not authorized to change group name.", DOC),
    IP_ADDRESS_NOT_ON_ACCESS_LIST(403, "IP address %s is not allowed to access this resource.", THREAD),
    NO_ROLES_IN_ASSIGNMENT(403, "You cannot remove all project roles a team has.", DOC),
    ORG_REQUIRES_ACCESS_LIST(403, "This organization requires access through an access list of ip ranges.", DOC),
    RESOURCE_REQUIRES_ACCESS_LIST(403, "This resource requires access through an access list of ip ranges.", DOC),

    EVENT_NOT_FOUND(404, "No event with ID %s exists for group %s.", DOC),
    ALERT_NOT_FOUND(404, "No alert with ID %s exists in group %s.", DOC),
    ALERT_CONFIG_NOT_FOUND(404, "No alert configuration with ID %s exists in group %s.", DOC),
    GROUP_NAME_NOT_FOUND(404, "No group with name \"%s\" exists.", DOC),
    GROUP_NOT_FOUND(404, "No group with ID %s exists.", RECORDED),
    INTEGRATION_NOT_CONFIGURED(404, "The integration of type '%s' is not configured for this group.", THREAD),
    INVALID_GROUP_ID(404, "An invalid group ID %s was specified.", DOC),
    ORG_EVENT_NOT_FOUND(404, "No event with ID %s exists for organization %s.", DOC),
    RESOURCE_NOT_FOUND(404, "Cannot find resource %s.", RECORDED),
    TEAM_NOT_FOUND(404, "No team with ID %s exists.", DOC),
    TEAM_NOT_IN_GROUP(404, "The team in your request is not assigned to this group.", DOC),
    USER_NOT_IN_GROUP(404, "User %s is not in group %s.", DOC),
    USER_NOT_IN_ORG(404, "User %s is not in organization %s.", DOC),

    WRITES_NOT_ALLOWED_DURING_APP_UPGRADES(405, "Writes are not allowed during an application upgrade.", INFERRED),

    INVALID_VERSION_DATE(406, "Invalid accept header or version date.", THREAD),

    CANNOT_CLOSE_GROUP_ACTIVE_ATLAS_CLUSTERS(
            409, "There are active clusters in the group; terminate them before closing it.", INFERRED),
    GROUP_ALREADY_EXISTS(409, "A group with name \"%s\" already exists.", RECORDED),
    INTEGRATION_ALREADY_CONFIGURED(409, "The integration of type '%s' is already configured for this group.", THREAD),

    VERSION_GONE(410, "Version %s of %s is no longer available.", THREAD),
    REQUEST_ENTITY_TOO_LARGE(413, "The request body exceeds the limit of %s bytes.", INFERRED),
    UNSUPPORTED_MEDIA_TYPE(
            415, "Content type %s is not supported; send application/json or application/vnd.atlas.*+json.", INFERRED),
    UNSUPPORTED_CONTENT_ENCODING(415, "Content encoding %s is not supported; send gzip or identity.", INFERRED),

    RATE_LIMITED(429, "Resource %s is limited to %s requests every %s minutes.", DOC),
    RATE_LIMITED_TOKEN_BUCKET(
            429,
            "Rate limit exceeded for %s. Please retry after %s seconds. Request capacity: %s. Refill rate: %s per %s"
                    + " seconds. For more information, see: http://dochub.mongodb.org/core/atlas-api-rate-limit.",
            CI_LOG),

    UNEXPECTED_ERROR(500, "Unexpected error.", RECORDED);

    private final int status;
    private final String template;
    private final Evidence evidence;
    private final int parameters;

    ErrorCode(int status, String template, Evidence evidence) {
        this.status = status;
        this.template = template;
        this.evidence = evidence;
        this.parameters = template.split("%s", -1).length - 1;
    }

    /** The HTTP status it comes with. */
    public int status() {
        return status;
    }

    /** The text, with {@code %s} for each parameter. */
    public String template() {
        return template;
    }

    /** How status and text are known. */
    public Evidence evidence() {
        return evidence;
    }

    /** How many parameters the text takes. */
    public int parameters() {
        return parameters;
    }

    /**
     * The error with its parameters.
     *
     * @param values exactly as many as {@link #parameters()}: strings, or numbers where Atlas sends numbers
     */
    public AtlasException with(Object... values) {
        return new AtlasException(new Refusal.Catalogued(this, values));
    }
}
