package dev.atlassim.api.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.json.Json;

/** Reads the bodies of requests to the control API, whatever content type they come with. */
public final class ControlJson {

    private ControlJson() {}

    /**
     * The one JSON object in {@code body}.
     *
     * @throws ControlException where it is none, or longer than {@code maxSize} bytes
     */
    public static ObjectNode object(byte[] body, int maxSize) {
        if (body != null && body.length > maxSize) {
            throw new ControlException(413, "the body is longer than " + maxSize + " bytes");
        }
        try {
            return Json.readObject(body, maxSize);
        } catch (AtlasException e) {
            throw new ControlException(400, "the body must be one JSON object without repeated keys");
        }
    }
}
