package dev.atlassim.openapi;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Serves the documents, and a page to read and try them by, as they were built. */
@ApplicationScoped
public class DocumentRoutes {

    private static final String PAGE = "/q/" + Document.PAGE;
    private static final String FILES = Document.FOLDER + "/" + Document.PAGE;

    void serve(@Observes Router router) {
        for (var document : Document.values()) {
            reading(router, document.path()).blockingHandler(call -> answer(call, document, asked(call)), false);
            for (var format : Document.Format.values()) {
                for (var extension : format.extensions()) {
                    reading(router, document.path() + extension)
                            .blockingHandler(call -> answer(call, document, format), false);
                }
            }
        }
        reading(router, PAGE).handler(DocumentRoutes::toTheFolder);
        reading(router, PAGE + "/*").handler(StaticHandler.create(FILES));
    }

    private static Route reading(Router router, String path) {
        return router.get(path).method(HttpMethod.HEAD);
    }

    private static Document.Format asked(RoutingContext call) {
        return Document.Format.of(
                Optional.ofNullable(call.request().getHeader(HttpHeaders.ACCEPT)),
                call.queryParam("format").stream().findFirst());
    }

    private static void answer(RoutingContext call, Document document, Document.Format format) {
        try (var stream =
                DocumentRoutes.class.getResourceAsStream("/" + Document.FOLDER + "/" + document.file(format))) {
            call.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, format.mediaType() + ";charset=UTF-8")
                    .end(Buffer.buffer(stream.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A path that ends with a slash is left to the files. */
    private static void toTheFolder(RoutingContext call) {
        if (call.request().path().endsWith("/")) {
            call.next();
        } else {
            call.response()
                    .setStatusCode(302)
                    .putHeader(HttpHeaders.LOCATION, PAGE + "/")
                    .end();
        }
    }
}
