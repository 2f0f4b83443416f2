package dev.atlassim.fault.exchange;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.Refusal;
import io.vertx.ext.web.RoutingContext;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** One request and its response, as a fault acts on them. */
public final class FaultExchange {

    private final RoutingContext context;
    private final FaultRequest request;
    private final FaultResponse response;
    private final SplittableRandom random;
    private final Refusals refusals;
    private final Continuation continuation;

    /** An exchange; {@code response} is null where the operation has not been applied. */
    public FaultExchange(
            RoutingContext context,
            FaultRequest request,
            FaultResponse response,
            SplittableRandom random,
            Refusals refusals,
            Continuation continuation) {
        this.context = context;
        this.request = request;
        this.response = response;
        this.random = random;
        this.refusals = refusals;
        this.continuation = continuation;
    }

    /** The call. */
    public Call call() {
        return request.call();
    }

    /** The request. */
    public FaultRequest request() {
        return request;
    }

    /** The response of the operation; null where the operation has not been applied. */
    public FaultResponse response() {
        return response;
    }

    /** The source of everything random in this fault; the same in every run. */
    public SplittableRandom random() {
        return random;
    }

    /** The errors of other features. */
    public Refusals refusals() {
        return refusals;
    }

    /** The connection, or the stream of it. */
    public Transport transport() {
        return new Transport(context.request(), call());
    }

    /** Continues the exchange as if there were no fault. */
    public void proceed() {
        continuation.proceed.run();
    }

    /** Answers with {@code refusal}. */
    public void refuse(Refusal refusal) {
        continuation.refuse.accept(refusal);
    }

    /** Runs {@code step} in {@code millis} milliseconds, or after the longest delay; meanwhile no thread waits. */
    public void later(long millis, Runnable step) {
        if (millis <= 0) {
            step.run();
            return;
        }
        context.vertx().setTimer(Math.min(millis, continuation.maxDelay), fired -> step.run());
    }

    /**
     * How the exchange continues from its stage.
     *
     * @param maxDelay longest delay, in milliseconds
     */
    public record Continuation(Runnable proceed, Consumer<Refusal> refuse, long maxDelay) {}
}
