package dev.atlassim.api.body;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpRequest;

/** Collects one body while it arrives. What arrives of a refused body is discarded. */
final class BodyBuffer implements ServerHttpRequest.ReadCallback {

    private final ResteasyReactiveContainerRequestContext request;
    private final int limit;
    private final boolean gzip;
    private final BodyRefusals refusals;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean refused;

    BodyBuffer(ResteasyReactiveContainerRequestContext request, int limit, boolean gzip, BodyRefusals refusals) {
        this.request = request;
        this.limit = limit;
        this.gzip = gzip;
        this.refusals = refusals;
    }

    @Override
    public void data(ByteBuffer part) {
        if (refused) {
            return;
        }
        if (part.remaining() > limit - bytes.size()) {
            refused = true;
            bytes.reset();
            request.resume(refusals.tooLarge(limit));
            return;
        }
        var copy = new byte[part.remaining()];
        part.get(copy);
        bytes.writeBytes(copy);
    }

    @Override
    public void done() {
        if (refused) {
            return;
        }
        try {
            accept(gzip && bytes.size() > 0 ? unzip() : bytes.toByteArray());
        } catch (IOException e) {
            request.resume(refusals.notGzip());
        }
    }

    private void accept(byte[] body) {
        if (body.length > limit) {
            request.resume(refusals.tooLarge(limit));
            return;
        }
        ((ResteasyReactiveRequestContext) request.getServerRequestContext())
                .setInputStream(new ByteArrayInputStream(body));
        request.resume();
    }

    /** At most one byte more than is allowed. */
    private byte[] unzip() throws IOException {
        try (var decoded = new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return decoded.readNBytes(limit + 1);
        }
    }
}
