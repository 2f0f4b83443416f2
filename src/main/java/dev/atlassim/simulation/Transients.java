package dev.atlassim.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.auth.Nonces;
import dev.atlassim.auth.TokenKeys;
import dev.atlassim.auth.Tokens;
import dev.atlassim.fault.rule.FaultEngine;
import dev.atlassim.fault.rule.FaultRules;
import dev.atlassim.fault.rule.Rule;
import dev.atlassim.form.Problem;
import dev.atlassim.journal.storage.Journal;
import dev.atlassim.ratelimit.Buckets;
import dev.atlassim.ratelimit.RateLimits;
import dev.atlassim.ratelimit.TokenRequests;
import dev.atlassim.scenario.ScenarioException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What lives beside the state, each in its feature: all of it, to be cleared in one place. */
@Singleton
public class Transients {

    private final Nonces nonces;
    private final Tokens tokens;
    private final TokenKeys keys;
    private final Buckets buckets;
    private final TokenRequests tokenRequests;
    private final Journal journal;
    private final FaultEngine faults;
    private final FaultRules rules;
    private Optional<Long> seed = Optional.empty();

    Transients(
            Nonces nonces,
            Tokens tokens,
            TokenKeys keys,
            Buckets buckets,
            TokenRequests tokenRequests,
            Journal journal,
            FaultEngine faults,
            FaultRules rules) {
        this.nonces = nonces;
        this.tokens = tokens;
        this.keys = keys;
        this.buckets = buckets;
        this.tokenRequests = tokenRequests;
        this.journal = journal;
        this.faults = faults;
        this.rules = rules;
    }

    /** Restarts everything. */
    void clear(RateLimits.Overrides limits) {
        nonces.reset();
        tokens.reset();
        journal.clear();
        faults.resetCounters();
        limit(limits);
    }

    /** Replaces all rules by those of a scenario, which came from {@code origin}. */
    void spoil(JsonNode scenarioFaults, List<String> origin) {
        faults.replace(rules(scenarioFaults, origin));
    }

    /** Refuses rules of a scenario that go beyond the limits of this simulator. */
    void check(JsonNode scenarioFaults, List<String> origin) {
        rules(scenarioFaults, origin);
    }

    private List<Rule> rules(JsonNode scenarioFaults, List<String> origin) {
        var reading = rules.read(scenarioFaults);
        if (!reading.problems().isEmpty()) {
            throw ScenarioException.together(
                    origin, reading.problems().stream().map(Problem::toString).toList());
        }
        return reading.rules();
    }

    /** Deletes what was recorded of the sandbox {@code id}. Its fault rules stay; their counters restart. */
    void clearSandbox(String id) {
        journal.clear(id);
        faults.resetCounters(id);
    }

    /** Deletes what was recorded of the sandbox {@code id}, and the fault rules that are limited to it. */
    void forgetSandbox(String id) {
        journal.clear(id);
        faults.clear(id);
    }

    /** Restarts the counts of these organizations, projects and credentials only. */
    void clear(Set<String> ids) {
        buckets.reset(ids);
        tokenRequests.reset(ids);
    }

    /** Restarts the counting of requests, with these limits. */
    void limit(RateLimits.Overrides limits) {
        buckets.reset(limits);
        tokenRequests.reset();
    }

    /** Restarts the counting of requests. */
    public void recount() {
        buckets.reset();
        tokenRequests.reset();
    }

    /** Signs with the key that follows from the seed; while that is the same, it would be the same key anyway. */
    synchronized void rekey(Optional<Long> newSeed) {
        if (!newSeed.equals(seed)) {
            keys.follow(newSeed.isPresent());
            seed = newSeed;
        }
    }
}
