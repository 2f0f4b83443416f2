package dev.atlassim.alert.life;

import dev.atlassim.state.Alert;
import java.util.List;

/**
 * What became of an alert.
 *
 * @param alert the alert afterwards
 * @param due the notifications that this caused, in the order in which they are due
 */
public record Step(Alert alert, List<Due> due) {}
