package dev.atlassim.api.filter;

import dev.atlassim.api.body.BodyRefusals;
import dev.atlassim.api.error.ErrorCode;

/** What the Atlas API refuses an invalid body with. */
enum RefusedBody implements BodyRefusals {
    INSTANCE;

    @Override
    public RuntimeException tooLarge(int limit) {
        return ErrorCode.REQUEST_ENTITY_TOO_LARGE.with(limit);
    }

    @Override
    public RuntimeException unsupportedCoding(String codings) {
        return ErrorCode.UNSUPPORTED_CONTENT_ENCODING.with(codings);
    }

    @Override
    public RuntimeException notGzip() {
        return ErrorCode.MALFORMED_JSON.with().because("body: Content-Encoding is gzip, but the body is not");
    }
}
