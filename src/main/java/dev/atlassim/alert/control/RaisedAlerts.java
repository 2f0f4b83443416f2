package dev.atlassim.alert.control;

import dev.atlassim.alert.AlertView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The alerts that a condition raised, one for each configuration that found it; none if none did. */
@RegisterForReflection
@Schema(name = "RaisedAlerts")
record RaisedAlerts(List<AlertView> alerts) {}
