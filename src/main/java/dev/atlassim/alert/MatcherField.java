package dev.atlassim.alert;

import java.util.Arrays;
import java.util.List;

/**
 * What a matcher can compare, in the order in which Atlas lists it (recorded 2026-08-10; the order was another one before).
 * Any configuration may name any of them: Atlas accepts a host for a replica set (a test of the Terraform provider).
 */
public enum MatcherField {
    ATLAS_NODE_TYPE,
    CLUSTER_NAME,
    HOSTNAME,
    PORT,
    HOSTNAME_AND_PORT,
    APPLICATION_ID,
    REPLICA_SET_NAME,
    TYPE_NAME,
    SHARD_NAME,
    /** The specification has it; the list of names does not. */
    INSTANCE_NAME,
    /** The specification has it; the list of names does not. */
    PROCESSOR_NAME;

    /** The names that Atlas lists. */
    static List<String> listed() {
        return Arrays.stream(values())
                .filter(field -> field != INSTANCE_NAME && field != PROCESSOR_NAME)
                .map(Enum::name)
                .toList();
    }
}
