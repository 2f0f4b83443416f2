package dev.atlassim.api.answer;

import dev.atlassim.api.call.Call;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link to a resource. */
@RegisterForReflection
@Schema(name = "Link")
public record Link(String href, String rel) {

    /** What the links of an answer begin with: the root of the API that {@code call} asked for, versioned or not. */
    public static String root(Call call) {
        return call.baseUrl() + call.apiPath().surface().root();
    }

    /** A link of a document to itself. */
    public static Link self(String href) {
        return new Link(href, "self");
    }

    /** A link to a part of the document at {@code href}; the relation names Atlas's host everywhere (recorded). */
    public static Link to(String href, String part) {
        return new Link(href + "/" + part, "https://cloud.mongodb.com/" + part);
    }
}
