package dev.atlassim.control;

import dev.atlassim.api.answer.ErrorRenderer;
import dev.atlassim.api.control.ControlException;
import dev.atlassim.form.FileProblem;
import dev.atlassim.scenario.ScenarioException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers a scenario that cannot be with every problem. */
public class ScenarioErrors {

    private final ErrorRenderer renderer;

    ScenarioErrors(ErrorRenderer renderer) {
        this.renderer = renderer;
    }

    /** The answer of the control API. */
    @ServerExceptionMapper
    public Response refused(ScenarioException failure) {
        return renderer.mistaken(new ControlException(
                400,
                "the scenario cannot be, and nothing was applied",
                failure.problems().stream().map(FileProblem::toString).toList()));
    }
}
