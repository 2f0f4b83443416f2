package dev.atlassim.alert.control;

import dev.atlassim.state.Alert.Subject;
import dev.atlassim.state.Alert.Value;
import dev.atlassim.state.ObjectIds;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A condition that begins to hold.
 *
 * @param groupId the project
 * @param alertConfigId the configuration that finds it; null for every one that watches {@code eventTypeName}
 * @param eventTypeName what happens; null where {@code alertConfigId} is given
 */
@RegisterForReflection
@Schema(
        name = "RaisedAlert",
        requiredProperties = {"groupId"})
record RaisedAlert(
        @NotNull(message = "is required") @Pattern(regexp = ObjectIds.REGEX, message = ID)
        String groupId,

        @Pattern(regexp = ObjectIds.REGEX, message = ID) String alertConfigId,
        @Size(max = MAX, message = LENGTH) String eventTypeName,
        @Size(max = MAX, message = LENGTH) String clusterName,

        @Pattern(
                regexp = "[^\\s:]{1,255}:[0-9]{1,5}",
                message = "must be a host name and a port, such as db.example.com:27017")
        String hostnameAndPort,

        @Size(max = MAX, message = LENGTH) String replicaSetName,
        @Size(max = MAX, message = LENGTH) String metricName,
        @Valid CurrentValue currentValue,
        @Size(max = MAX, message = LENGTH) String userAlias) {

    private static final int MAX = 255;
    private static final int MAX_PORT = 65_535;
    private static final String ID = "must be 24 hexadecimal digits";
    private static final String LENGTH = "must have at most 255 characters";

    /** What is wrong beyond the constraints of single values. */
    List<String> mistakes() {
        var mistakes = new ArrayList<String>();
        if ((alertConfigId == null) == (eventTypeName == null)) {
            mistakes.add("either alertConfigId or eventTypeName is required");
        }
        if (hostnameAndPort != null
                && Integer.parseInt(hostnameAndPort.substring(hostnameAndPort.lastIndexOf(':') + 1)) > MAX_PORT) {
            mistakes.add("the port of hostnameAndPort must be at most " + MAX_PORT);
        }
        return mistakes;
    }

    Subject subject() {
        return new Subject(
                clusterName,
                hostnameAndPort,
                replicaSetName,
                metricName,
                currentValue == null ? null : new Value(currentValue.number, currentValue.units),
                userAlias);
    }

    /** A measured value. */
    @RegisterForReflection
    @Schema(
            name = "RaisedValue",
            requiredProperties = {"number"})
    record CurrentValue(
            @NotNull(message = "is required") Double number,

            @Size(max = 40, message = "must have at most 40 characters")
            String units) {}
}
