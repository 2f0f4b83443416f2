package dev.atlassim.journal.recording;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.call.Priorities;
import dev.atlassim.api.error.Refusal;
import dev.atlassim.api.json.Json;
import dev.atlassim.api.operation.Operation;
import dev.atlassim.auth.ClaimedCaller;
import dev.atlassim.journal.JournalConfig;
import dev.atlassim.journal.exchange.Exchange;
import dev.atlassim.journal.masking.AnswerMasking;
import dev.atlassim.journal.masking.RequestMasking;
import dev.atlassim.journal.masking.Taint;
import dev.atlassim.journal.storage.Journal;
import dev.atlassim.state.Credential;
import dev.atlassim.state.Project;
import dev.atlassim.state.Store;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Writes every exchange with the Atlas API into the journal, however it ends: just before the answer leaves, so that
 * whoever has the answer finds it there.
 */
@Singleton
public class Recorder {

    private static final Logger LOG = Logger.getLogger(Recorder.class);

    /** What the ids of callers look like at Atlas; a name of any other look may be a secret in the wrong place. */
    private static final Pattern CALLER_ID = Pattern.compile("[a-z]{8}|mdb_sa_id_[0-9a-f]{24}");

    private final Journal journal;
    private final JournalConfig config;
    private final RequestMasking requests;
    private final AnswerMasking answers;
    private final Store store;
    private final Clock clock;

    Recorder(
            Journal journal,
            JournalConfig config,
            RequestMasking requests,
            AnswerMasking answers,
            Store store,
            Clock clock) {
        this.journal = journal;
        this.config = config;
        this.requests = requests;
        this.answers = answers;
        this.store = store;
        this.clock = clock;
    }

    void register(@Observes Filters filters) {
        if (config.enabled()) {
            filters.register(this::open, Priorities.JOURNAL);
        }
    }

    private void open(RoutingContext context) {
        if (Call.of(context) != null) {
            var entry = new Entry(journal.next(), clock.instant(), System.nanoTime(), new AtomicBoolean());
            Call.of(context).whenLost(() -> close(entry, context, null));
            context.addHeadersEndHandler(
                    head -> close(entry, context, context.response().getStatusCode()));
            context.addEndHandler(end -> {
                close(entry, context, null);
                if (end.failed()) {
                    journal.breakOff(entry.sequence);
                }
            });
        }
        context.next();
    }

    /** An answer must not fail because it cannot be kept; that it is missing is noted. */
    private void close(Entry entry, RoutingContext context, Integer status) {
        if (entry.closed.getAndSet(true)) {
            return;
        }
        try {
            journal.add(exchange(entry, context, Call.of(context), status));
        } catch (RuntimeException e) {
            journal.lose();
            LOG.errorf("an exchange could not be kept: %s", e.getClass().getName());
        }
    }

    private Exchange exchange(Entry entry, RoutingContext context, Call call, Integer status) {
        var taint = new Taint();
        var asked = asked(context, call, taint);
        var answered = new Exchange.Answered(
                status,
                errorCode(call),
                answers.body(call, asked.query(), taint),
                Duration.ofNanos(System.nanoTime() - entry.nanos).toNanos() / 1000,
                call.fault(),
                status != null);
        return new Exchange(entry.sequence, entry.time, asked, answered);
    }

    private Exchange.Asked asked(RoutingContext context, Call call, Taint taint) {
        var operation = call.operation().orElse(null);
        var caller = Optional.ofNullable(call.caller());
        var principal = caller.map(Credential::id)
                .or(() -> ClaimedCaller.of(call).filter(this::isCallerId))
                .orElse(null);
        return new Exchange.Asked(
                call.operation().map(Operation::id).orElse(null),
                call.method(),
                call.path(),
                requests.query(call.rawQuery(), operation, taint),
                call.pathParameter("groupId"),
                call.pathParameter("integrationType"),
                principal,
                caller.isPresent(),
                sandbox(call, caller, principal).orElse(null),
                requests.headers(context.request().headers(), taint),
                requests.body(call, principal, taint));
    }

    private boolean isCallerId(String id) {
        return CALLER_ID.matcher(id).matches() || store.read().credential(id).isPresent();
    }

    private Optional<String> sandbox(Call call, Optional<Credential> caller, String claimed) {
        var world = store.read();
        return caller.map(credential -> credential.grants().orgId())
                .or(() -> Optional.ofNullable(call.pathParameter("groupId"))
                        .flatMap(world::project)
                        .map(Project::orgId))
                .or(() -> Optional.ofNullable(call.pathParameter("orgId"))
                        .filter(id -> world.organization(id).isPresent()))
                .or(() -> Optional.ofNullable(claimed)
                        .flatMap(world::credential)
                        .map(credential -> credential.grants().orgId()));
    }

    private static String errorCode(Call call) {
        if (call.refusal() instanceof Refusal.Catalogued error) {
            return error.code().name();
        }
        if (call.refusal() == null && call.operation().isEmpty() && call.responseBody() != null) {
            return Json.readObject(call.responseBody(), Integer.MAX_VALUE)
                    .path("error")
                    .textValue();
        }
        return null;
    }

    private record Entry(long sequence, Instant time, long nanos, AtomicBoolean closed) {}
}
