package dev.atlassim.alert;

import dev.atlassim.alert.life.Due;
import dev.atlassim.state.Project;
import java.util.List;

/** Takes notifications that are due to their receivers. */
public interface Notifier {

    /** Takes {@code due}, notifications of alerts of {@code project}, in this order, and returns at once. */
    void send(Project project, List<Due> due);
}
