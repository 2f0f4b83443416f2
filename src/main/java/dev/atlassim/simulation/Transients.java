package dev.atlassim.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.auth.Nonces;
import dev.atlassim.auth.Tokens;
import dev.atlassim.fault.exchange.PastWorlds;
import dev.atlassim.fault.rule.FaultEngine;
import dev.atlassim.fault.rule.FaultRules;
import dev.atlassim.fault.rule.Rule;
import dev.atlassim.form.Problem;
import dev.atlassim.journal.storage.Journal;
import dev.atlassim.ratelimit.Buckets;
import dev.atlassim.ratelimit.RateLimits;
import dev.atlassim.ratelimit.TokenRequests;
import dev.atlassim.scenario.ScenarioException;
import dev.atlassim.state.SimulatorState;
import dev.atlassim.state.StateView;
import dev.atlassim.webhook.queue.DeliveryQueue;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What lives beside the world, each in its feature: fault rules, counters, the journal, deliveries, nonces and tokens. */
@Singleton
public class Transients {

    private final SimulatorState state;
    private final Nonces nonces;
    private final Tokens tokens;
    private final Buckets buckets;
    private final TokenRequests tokenRequests;
    private final Journal journal;
    private final FaultEngine faults;
    private final FaultRules rules;
    private final PastWorlds pastWorlds;
    private final DeliveryQueue deliveries;

    Transients(
            SimulatorState state,
            Nonces nonces,
            Tokens tokens,
            Buckets buckets,
            TokenRequests tokenRequests,
            Journal journal,
            FaultEngine faults,
            FaultRules rules,
            PastWorlds pastWorlds,
            DeliveryQueue deliveries) {
        this.state = state;
        this.nonces = nonces;
        this.tokens = tokens;
        this.buckets = buckets;
        this.tokenRequests = tokenRequests;
        this.journal = journal;
        this.faults = faults;
        this.rules = rules;
        this.pastWorlds = pastWorlds;
        this.deliveries = deliveries;
    }

    /** Deletes what was recorded and issued before the current state. */
    void clear() {
        nonces.reset();
        tokens.reset();
        journal.clear();
        deliveries.reset();
    }

    /** The rules of a scenario that came from {@code origin}. Refuses those beyond the limits of this simulator. */
    List<Rule> rules(JsonNode scenarioFaults, List<String> origin) {
        var reading = rules.read(scenarioFaults);
        if (!reading.problems().isEmpty()) {
            throw ScenarioException.together(
                    origin, reading.problems().stream().map(Problem::toString).toList());
        }
        return reading.rules();
    }

    /** Replaces all rules by {@code replacement}, installed at {@code now}. */
    StateView replaced(StateView view, List<Rule> replacement, Instant now) {
        return faults.replaced(view, replacement, now);
    }

    /** Restarts the counters of all rules. */
    StateView restarted(StateView view) {
        return faults.restarted(view);
    }

    /** Restarts the counting of requests, with these limits. */
    StateView limited(StateView view, RateLimits.Overrides limits) {
        return tokenRequests.cleared(buckets.limited(view, limits));
    }

    /** Restarts the counters of the rules that are limited to the sandbox {@code id}. */
    StateView restarted(StateView view, String id) {
        return faults.restarted(view, id);
    }

    /** Deletes the rules that are limited to the sandbox {@code id}. */
    StateView without(StateView view, String id) {
        return faults.without(view, id);
    }

    /**
     * Deletes what was recorded of the sandbox {@code id}, and the deliveries, counts and earlier worlds of its organization,
     * projects and credentials.
     */
    void clearSandbox(String id, Set<String> ids) {
        journal.clear(id);
        deliveries.clear(ids);
        pastWorlds.discard(ids);
        buckets.reset(ids);
        tokenRequests.reset(ids);
    }

    /** Restarts the counting of requests. */
    public void recount() {
        state.change(view -> tokenRequests.cleared(buckets.full(view)));
    }
}
