package dev.atlassim.control;

import dev.atlassim.control.error.ControlErrors;
import dev.atlassim.control.error.ControlException;
import dev.atlassim.scenario.ScenarioException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers an invalid scenario with a list of all its errors. */
public class ScenarioErrors {

    private final ControlErrors errors;

    ScenarioErrors(ControlErrors errors) {
        this.errors = errors;
    }

    /** The answer of the control API. */
    @ServerExceptionMapper
    public Response refused(ScenarioException failure) {
        return errors.refused(new ControlException(
                400,
                "the scenario is invalid; nothing was applied",
                failure.problems().stream().map(Object::toString).toList()));
    }
}
