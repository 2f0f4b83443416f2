package dev.atlassim.webhook.sending;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request and its answer, of which the body is discarded. */
final class Exchange {

    private final Vertx vertx;
    private final HttpClient client;
    private final int maxAnswerSize;
    private HttpClientRequest request;
    private boolean abandoned;

    Exchange(Vertx vertx, HttpClient client, int maxAnswerSize) {
        this.vertx = vertx;
        this.client = client;
        this.maxAnswerSize = maxAnswerSize;
    }

    /**
     * The head of an answer.
     *
     * @param location the header of a redirect, or null
     */
    record Head(int status, String location) {}

    /** Sends {@code message} and waits until the answer has ended, or is longer than is read. */
    Head send(RequestOptions where, Message message, long nanos)
            throws ExecutionException, TimeoutException, InterruptedException {
        var answered = new CompletableFuture<Head>();
        // On the event loop of the connection, so that the answer cannot end before somebody reads it.
        vertx.getOrCreateContext()
                .runOnContext(begin -> client.request(where)
                        .compose(opened -> opened(opened, message))
                        .compose(this::discarded)
                        .onSuccess(answered::complete)
                        .onFailure(answered::completeExceptionally));
        try {
            return answered.get(nanos, TimeUnit.NANOSECONDS);
        } finally {
            abandon(!answered.isDone());
        }
    }

    private Future<HttpClientResponse> opened(HttpClientRequest opened, Message message) {
        message.headers().forEach(opened::putHeader);
        // The answer fails, too. Without this, Vert.x logs what the receiver sent.
        opened.exceptionHandler(failure -> {});
        synchronized (this) {
            request = opened;
            if (abandoned) {
                opened.reset();
                return Future.failedFuture(new TimeoutException());
            }
        }
        return opened.send(message.body());
    }

    private Future<Head> discarded(HttpClientResponse answer) {
        var head = new Head(answer.statusCode(), answer.getHeader("Location"));
        var end = Promise.<Head>promise();
        var size = new long[1];
        answer.exceptionHandler(end::tryFail);
        answer.endHandler(nothing -> end.tryComplete(head));
        answer.handler(part -> {
            size[0] += part.length();
            if (size[0] > maxAnswerSize && end.tryComplete(head)) {
                answer.request().reset();
            }
        });
        return end.future();
    }

    private synchronized void abandon(boolean unfinished) {
        abandoned = true;
        if (unfinished && request != null) {
            request.reset();
        }
    }
}
