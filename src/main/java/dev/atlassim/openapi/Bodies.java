package dev.atlassim.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/**
 * The bodies of requests and responses. An annotation names the schema of a body by its {@code ref}; the media type follows
 * from the operation.
 */
final class Bodies {

    private Bodies() {}

    /** The schema that {@code ref} names; null where there is no reference. */
    static String name(String ref) {
        return ref == null ? null : ref.substring(ref.lastIndexOf('/') + 1);
    }

    /** A body of the schema of that name. */
    static Content of(String mediaType, String schema) {
        return OASFactory.createContent()
                .addMediaType(mediaType, OASFactory.createMediaType().schema(Schemas.ref(schema)));
    }

    /** A body that has no schema. */
    static Content empty(String mediaType) {
        return OASFactory.createContent().addMediaType(mediaType, OASFactory.createMediaType());
    }

    /** Replaces the name of a schema by the content of a request. */
    static void resolve(RequestBody body, String mediaType) {
        if (body != null && body.getRef() != null) {
            var schema = name(body.getRef());
            body.setRef(null);
            body.required(body.getRequired() == null || body.getRequired()).setContent(of(mediaType, schema));
        }
    }
}
