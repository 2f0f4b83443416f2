package dev.atlassim.fault.exchange;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.Refusal;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** One request and its answer, as faults get hold of it. */
public final class FaultExchange {

    private final RoutingContext context;
    private final FaultRequest request;
    private final FaultResponse answer;
    private final SplittableRandom chance;
    private final Refusals refusals;
    private final Steps steps;

    public FaultExchange(
            RoutingContext context,
            FaultRequest request,
            FaultResponse answer,
            SplittableRandom chance,
            Refusals refusals,
            Steps steps) {
        this.context = context;
        this.request = request;
        this.answer = answer;
        this.chance = chance;
        this.refusals = refusals;
        this.steps = steps;
    }

    public Call call() {
        return request.call();
    }

    public FaultRequest request() {
        return request;
    }

    /** The answer of the operation; null where it has not been applied. */
    public FaultResponse answer() {
        return answer;
    }

    /** Where all chance of this fault comes from. */
    public SplittableRandom chance() {
        return chance;
    }

    /** The refusals that belong to other features. */
    public Refusals refusals() {
        return refusals;
    }

    /** The connection, or the stream of it. */
    public Transport wire() {
        return new Transport(context.request(), call());
    }

    /** Lets the exchange go on as if nothing had happened. */
    public void proceed() {
        steps.proceed.run();
    }

    /** Answers with {@code refusal}. */
    public void refuse(Refusal refusal) {
        steps.refuse.accept(refusal);
    }

    /** Does {@code step} in {@code millis} milliseconds; meanwhile no thread is held. */
    public void later(long millis, Runnable step) {
        if (millis <= 0) {
            step.run();
            return;
        }
        timer(context.vertx(), Math.min(millis, steps.longest), step);
    }

    private static void timer(Vertx vertx, long millis, Runnable step) {
        vertx.setTimer(millis, fired -> step.run());
    }

    /**
     * How an exchange goes on from where it is.
     *
     * @param longest longest delay, in milliseconds
     */
    public record Steps(Runnable proceed, Consumer<Refusal> refuse, long longest) {}
}
