package dev.atlassim.api.answer;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;

/** Renders the framework's errors for requests that are not to the Atlas API. */
public interface OtherErrors {

    /** The answer with {@code status} to {@code request}. */
    Response of(Response.StatusType status, RoutingContext request);
}
