package dev.atlassim.webhook.template;

import dev.atlassim.webhook.Occasion;
import dev.atlassim.webhook.TemplateRenderFailed;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Reports failures of templates, at most three per hour and alert configuration, by the simulator's clock (documented). */
@Singleton
public class TemplateFailures {

    private static final int MOST = 3;
    private static final Duration PERIOD = Duration.ofHours(1);

    /** How many alert configurations are remembered; the one that failed first is forgotten first. */
    private static final int MAX_CONFIGS = 10_000;

    private final Clock clock;
    private final Consumer<TemplateRenderFailed> observers;
    private final Map<String, Deque<Instant>> reported = new LinkedHashMap<>();

    @Inject
    TemplateFailures(Clock clock, Event<TemplateRenderFailed> observers) {
        this(clock, observers::fire);
    }

    TemplateFailures(Clock clock, Consumer<TemplateRenderFailed> observers) {
        this.clock = clock;
        this.observers = observers;
    }

    /** Reports that a template of {@code occasion} failed, unless it is a test, or there were too many. */
    void report(Occasion occasion) {
        if (occasion.alertConfigId() != null && counts(occasion.alertConfigId())) {
            observers.accept(new TemplateRenderFailed(occasion));
        }
    }

    /** Forgets what was reported. */
    public synchronized void clear() {
        reported.clear();
    }

    private synchronized boolean counts(String alertConfigId) {
        var now = clock.instant();
        var times = reported.computeIfAbsent(alertConfigId, absent -> new ArrayDeque<>());
        times.removeIf(time -> !time.plus(PERIOD).isAfter(now) || time.isAfter(now));
        if (times.size() == MOST) {
            return false;
        }
        times.add(now);
        if (reported.size() > MAX_CONFIGS) {
            reported.remove(reported.keySet().iterator().next());
        }
        return true;
    }
}
