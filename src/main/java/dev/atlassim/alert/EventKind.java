package dev.atlassim.alert;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The catalogue of what an alert configuration can watch: the event types by kind, with what a configuration of each kind
 * must and may have. Reading, validation, the OpenAPI document and the tests are derived from it. Source: the specification.
 */
public enum EventKind {
    HOST(null, Limit.NONE, """
                    HOST_DOWN HOST_HAS_INDEX_SUGGESTIONS HOST_MONGOT_CRASHING_OOM HOST_MONGOT_STOP_REPLICATION
                    HOST_MONGOT_APPROACHING_STOP_REPLICATION HOST_MONGOT_PAUSE_INITIAL_SYNC
                    HOST_SEARCH_NODE_INDEX_FAILED HOST_SEARCH_PROCESS_THROTTLING HOST_EXTERNAL_LOG_SINK_EXPORT_DOWN
                    HOST_NOT_ENOUGH_DISK_SPACE SSH_KEY_NDS_HOST_ACCESS_REQUESTED SSH_KEY_NDS_HOST_ACCESS_REFRESHED
                    PUSH_BASED_LOG_EXPORT_STOPPED PUSH_BASED_LOG_EXPORT_DROPPED_LOG HOST_VERSION_BEHIND
                    VERSION_BEHIND HOST_EXPOSED HOST_SSL_CERTIFICATE_STALE HOST_SECURITY_CHECKUP_NOT_MET
                    ALERT_HOST_SSH_SESSION_STARTED PROFILER_CONFIGURED_TOO_WIDELY"""),
    HOST_METRIC(MetricSet.HOST, Limit.NONE, """
                    OUTSIDE_METRIC_THRESHOLD"""),
    FLEX_METRIC(MetricSet.FLEX, Limit.NONE, """
                    OUTSIDE_FLEX_METRIC_THRESHOLD"""),
    SERVERLESS_METRIC(MetricSet.SERVERLESS, Limit.NONE, """
                    OUTSIDE_SERVERLESS_METRIC_THRESHOLD"""),
    REPLICA_SET(null, Limit.OPTIONAL, """
                    NO_PRIMARY PRIMARY_ELECTED"""),
    REPLICA_SET_THRESHOLD(null, Limit.ANY, """
                    TOO_MANY_ELECTIONS REPLICATION_OPLOG_WINDOW_RUNNING_OUT TOO_FEW_HEALTHY_MEMBERS
                    TOO_MANY_UNHEALTHY_MEMBERS"""),
    CLUSTER(null, Limit.NONE, """
                    CLUSTER_MONGOS_IS_MISSING"""),
    AUTOSCALING(null, Limit.NONE, """
                    COMPUTE_AUTO_SCALE_INITIATED_BASE COMPUTE_AUTO_SCALE_INITIATED_ANALYTICS
                    COMPUTE_AUTO_SCALE_SCALE_DOWN_FAIL_BASE COMPUTE_AUTO_SCALE_SCALE_DOWN_FAIL_ANALYTICS
                    COMPUTE_AUTO_SCALE_DOWNSCALE_SKIPPED_FALLBACK_BASE
                    COMPUTE_AUTO_SCALE_DOWNSCALE_SKIPPED_FALLBACK_ANALYTICS
                    COMPUTE_AUTO_SCALE_MAX_INSTANCE_SIZE_FAIL_BASE
                    COMPUTE_AUTO_SCALE_MAX_INSTANCE_SIZE_FAIL_ANALYTICS COMPUTE_AUTO_SCALE_OPLOG_FAIL_BASE
                    COMPUTE_AUTO_SCALE_OPLOG_FAIL_ANALYTICS DISK_AUTO_SCALE_INITIATED
                    DISK_AUTO_SCALE_MAX_DISK_SIZE_FAIL DISK_AUTO_SCALE_OPLOG_FAIL
                    PREDICTIVE_COMPUTE_AUTO_SCALE_INITIATED_BASE
                    PREDICTIVE_COMPUTE_AUTO_SCALE_MAX_INSTANCE_SIZE_FAIL_BASE
                    PREDICTIVE_COMPUTE_AUTO_SCALE_OPLOG_FAIL_BASE CLUSTER_AUTO_SHARDING_INITIATED
                    CLUSTER_RESHARDING_COMPLETED"""),
    BILLING(null, Limit.MONEY, """
                    PENDING_INVOICE_OVER_THRESHOLD DAILY_BILL_OVER_THRESHOLD DAILY_BILLING_CHANGE_OVER_THRESHOLD
                    WEEKLY_BILLING_CHANGE_OVER_THRESHOLD MONTHLY_BILLING_CHANGE_OVER_THRESHOLD"""),
    CPS_BACKUP(null, Limit.DELAY, """
                    CPS_SNAPSHOT_BEHIND CPS_PREV_SNAPSHOT_OLD CPS_OPLOG_BEHIND"""),
    ENCRYPTION_KEY(null, Limit.AGE, """
                    AWS_ENCRYPTION_KEY_NEEDS_ROTATION AZURE_ENCRYPTION_KEY_NEEDS_ROTATION
                    GCP_ENCRYPTION_KEY_NEEDS_ROTATION AWS_ENCRYPTION_KEY_INVALID AZURE_ENCRYPTION_KEY_INVALID
                    GCP_ENCRYPTION_KEY_INVALID"""),
    X509(null, Limit.REST, """
                    NDS_X509_USER_AUTHENTICATION_CUSTOMER_CA_EXPIRATION_CHECK
                    NDS_X509_USER_AUTHENTICATION_CUSTOMER_CRL_EXPIRATION_CHECK
                    NDS_X509_USER_AUTHENTICATION_MANAGED_USER_CERTS_EXPIRATION_CHECK"""),
    APP_SERVICES(null, Limit.NONE, """
                    URL_CONFIRMATION SUCCESSFUL_DEPLOY DEPLOYMENT_FAILURE REQUEST_RATE_LIMIT LOG_FORWARDER_FAILURE
                    SYNC_FAILURE TRIGGER_FAILURE TRIGGER_AUTO_RESUMED DEPLOYMENT_MODEL_CHANGE_SUCCESS
                    DEPLOYMENT_MODEL_CHANGE_FAILURE"""),
    APP_SERVICES_METRIC(MetricSet.APP_SERVICES, Limit.NONE, """
                    OUTSIDE_REALM_METRIC_THRESHOLD"""),
    STREAM_PROCESSOR(null, Limit.NONE, """
                    STREAM_PROCESSOR_STATE_IS_FAILED STREAM_PROCESSOR_AUTOSCALE_INITIATED"""),
    STREAM_PROCESSOR_METRIC(MetricSet.STREAM_PROCESSOR, Limit.NONE, """
                    OUTSIDE_STREAM_PROCESSOR_METRIC_THRESHOLD"""),
    OTHER(null, Limit.NONE, """
                    CREDIT_CARD_ABOUT_TO_EXPIRE CPS_SNAPSHOT_STARTED CPS_SNAPSHOT_SUCCESSFUL CPS_SNAPSHOT_FAILED
                    CPS_CONCURRENT_SNAPSHOT_FAILED_WILL_RETRY CPS_SNAPSHOT_FALLBACK_SUCCESSFUL
                    CPS_SNAPSHOT_FALLBACK_FAILED CPS_COPY_SNAPSHOT_STARTED CPS_COPY_SNAPSHOT_FAILED
                    CPS_COPY_SNAPSHOT_FAILED_WILL_RETRY CPS_COPY_SNAPSHOT_SUCCESSFUL CPS_RESTORE_SUCCESSFUL
                    CPS_EXPORT_SUCCESSFUL CPS_RESTORE_FAILED CPS_EXPORT_FAILED CPS_COLLECTION_RESTORE_SUCCESSFUL
                    CPS_COLLECTION_RESTORE_FAILED CPS_COLLECTION_RESTORE_PARTIAL_SUCCESS
                    CPS_COLLECTION_RESTORE_CANCELED CPS_AUTO_EXPORT_FAILED CPS_SNAPSHOT_DOWNLOAD_REQUEST_FAILED
                    CPS_OPLOG_CAUGHT_UP CPS_DATA_PROTECTION_ENABLE_REQUESTED CPS_DATA_PROTECTION_ENABLED
                    CPS_DATA_PROTECTION_UPDATE_REQUESTED CPS_DATA_PROTECTION_UPDATED
                    CPS_DATA_PROTECTION_DISABLE_REQUESTED CPS_DATA_PROTECTION_DISABLED
                    CPS_DATA_PROTECTION_APPROVED_FOR_DISABLEMENT FTS_INDEX_DELETION_FAILED FTS_INDEX_BUILD_COMPLETE
                    FTS_INDEX_BUILD_FAILED FTS_INDEX_CLEANED_UP FTS_INDEX_STALE FTS_INDEXES_RESTORE_FAILED
                    FTS_INDEXES_SYNONYM_MAPPING_INVALID USERS_WITHOUT_MULTI_FACTOR_AUTH
                    ENCRYPTION_AT_REST_KMS_NETWORK_ACCESS_DENIED ENCRYPTION_AT_REST_CONFIG_NO_LONGER_VALID
                    GROUP_SERVICE_ACCOUNT_SECRETS_EXPIRING GROUP_SERVICE_ACCOUNT_SECRETS_EXPIRED
                    ACTIVE_LEGACY_TLS_CONNECTIONS WEBHOOK_TEMPLATE_RENDER_FAILED CLUSTER_INSTANCE_STOP_START
                    CLUSTER_INSTANCE_RESYNC_REQUESTED CLUSTER_INSTANCE_UPDATE_REQUESTED
                    SAMPLE_DATASET_LOAD_REQUESTED TENANT_UPGRADE_TO_SERVERLESS_SUCCESSFUL
                    TENANT_UPGRADE_TO_SERVERLESS_FAILED NETWORK_PERMISSION_ENTRY_ADDED
                    NETWORK_PERMISSION_ENTRY_REMOVED NETWORK_PERMISSION_ENTRY_UPDATED CLUSTER_BLOCK_WRITE
                    CLUSTER_UNBLOCK_WRITE LOG_STREAMING_EXPORT_FAILED_NONRETRYABLE
                    LOG_STREAMING_EXPORT_FAILED_RETRIES_EXHAUSTED MAINTENANCE_IN_ADVANCED MAINTENANCE_AUTO_DEFERRED
                    MAINTENANCE_STARTED MAINTENANCE_COMPLETED MAINTENANCE_NO_LONGER_NEEDED
                    ONLINE_ARCHIVE_INSUFFICIENT_INDEXES_CHECK ONLINE_ARCHIVE_MAX_CONSECUTIVE_OFFLOAD_WINDOWS_CHECK
                    JOINED_GROUP REMOVED_FROM_GROUP USER_ROLES_CHANGED_AUDIT TAGS_MODIFIED CLUSTER_TAGS_MODIFIED
                    GROUP_TAGS_MODIFIED RESOURCE_POLICY_VIOLATED MONGOTUNE_ALERT""");

    private static final Map<String, EventKind> BY_NAME = byName();

    /** Those of OTHER that hold for a while. */
    private static final Set<String> CONDITIONS = Set.of(
            "ACTIVE_LEGACY_TLS_CONNECTIONS",
            "CREDIT_CARD_ABOUT_TO_EXPIRE",
            "ENCRYPTION_AT_REST_CONFIG_NO_LONGER_VALID",
            "ENCRYPTION_AT_REST_KMS_NETWORK_ACCESS_DENIED",
            "FTS_INDEX_STALE",
            "GROUP_SERVICE_ACCOUNT_SECRETS_EXPIRED",
            "GROUP_SERVICE_ACCOUNT_SECRETS_EXPIRING",
            "ONLINE_ARCHIVE_INSUFFICIENT_INDEXES_CHECK",
            "ONLINE_ARCHIVE_MAX_CONSECUTIVE_OFFLOAD_WINDOWS_CHECK",
            "USERS_WITHOUT_MULTI_FACTOR_AUTH");

    private final Optional<MetricSet> metrics;
    private final Limit limit;
    private final List<String> eventTypeNames;

    EventKind(MetricSet metrics, Limit limit, String eventTypeNames) {
        this.metrics = Optional.ofNullable(metrics);
        this.limit = limit;
        this.eventTypeNames = Arrays.asList(eventTypeNames.split("\\s+"));
    }

    /** The metrics of which a configuration must name one; empty if it must not. */
    public Optional<MetricSet> metrics() {
        return metrics;
    }

    /** What the threshold of a configuration must be. */
    public Limit limit() {
        return limit;
    }

    /** The event types of this kind. */
    public List<String> eventTypeNames() {
        return eventTypeNames;
    }

    /**
     * Whether {@code eventTypeName}, one of this kind, is a point in time rather than a condition that holds for a while. Of
     * PRIMARY_ELECTED it is documented, of the others inferred from their names.
     */
    public boolean informational(String eventTypeName) {
        return switch (this) {
            case AUTOSCALING, APP_SERVICES -> true;
            case REPLICA_SET -> eventTypeName.equals("PRIMARY_ELECTED");
            case HOST -> eventTypeName.startsWith("SSH_KEY") || eventTypeName.equals("ALERT_HOST_SSH_SESSION_STARTED");
            case OTHER -> !CONDITIONS.contains(eventTypeName);
            default -> false;
        };
    }

    /** The kind of the event type {@code eventTypeName}; empty if no configuration can watch it. */
    public static Optional<EventKind> of(String eventTypeName) {
        return Optional.ofNullable(BY_NAME.get(eventTypeName));
    }

    /** Every event type that a configuration can watch. */
    public static Stream<String> all() {
        return Arrays.stream(values()).flatMap(kind -> kind.eventTypeNames.stream());
    }

    private static Map<String, EventKind> byName() {
        var all = new HashMap<String, EventKind>();
        for (var kind : values()) {
            kind.eventTypeNames.forEach(name -> all.put(name, kind));
        }
        return Map.copyOf(all);
    }
}
