package dev.atlassim.fault.rule;

import dev.atlassim.fault.Stage;
import dev.atlassim.fault.exchange.FaultRequest;
import dev.atlassim.fault.exchange.FaultResponse;
import dev.atlassim.fault.exchange.PastWorlds;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The installed rules. Without a rule, a request costs one read of a reference. */
@ApplicationScoped
public class FaultEngine implements FaultSource {

    private final Clock clock;
    private final PastWorlds pastWorlds;
    private final AtomicReference<RuleIndex> installed = new AtomicReference<>(RuleIndex.EMPTY);

    FaultEngine(Clock clock, PastWorlds pastWorlds) {
        this.clock = clock;
        this.pastWorlds = pastWorlds;
    }

    /** Replaces all rules by {@code rules}; every counter restarts. */
    public void replace(List<Rule> rules) {
        change(before -> install(rules).toList());
    }

    /** Removes every rule. */
    public void clear() {
        replace(List.of());
    }

    /** Removes the rules that are limited to the organization {@code sandbox}. */
    public void clear(String sandbox) {
        remove(rule -> sandbox.equals(rule.sandbox()));
    }

    /** Restarts every counter and every time to live. */
    public void resetCounters() {
        change(before ->
                install(before.stream().map(InstalledRule::rule).toList()).toList());
    }

    /** Restarts the counters of the rules that are limited to the organization {@code sandbox}. */
    public void resetCounters(String sandbox) {
        change(before -> before.stream()
                .map(one -> sandbox.equals(one.rule().sandbox()) ? InstalledRule.now(one.rule(), clock) : one)
                .toList());
    }

    /** Removes the rules that {@code which} holds for. */
    void remove(Predicate<Rule> which) {
        change(before -> before.stream().filter(one -> !which.test(one.rule())).toList());
    }

    /** Every rule, in order. */
    public List<InstalledRule> installed() {
        return installed.get().rules();
    }

    /**
     * Puts {@code rules} behind those of {@code seen} that {@code kept} holds for, unless the rules have changed since.
     *
     * @return whether it was done
     */
    boolean install(List<InstalledRule> seen, Predicate<Rule> kept, List<Rule> rules) {
        var after = new ArrayList<>(
                seen.stream().filter(one -> kept.test(one.rule())).toList());
        install(rules).forEach(after::add);
        var before = installed.get();
        var done = before.rules() == seen && installed.compareAndSet(before, RuleIndex.of(after));
        keepPastWorlds();
        return done;
    }

    /** Whether there is no rule. */
    public boolean idle() {
        return installed().isEmpty();
    }

    @Override
    public Optional<Fired> fire(FaultRequest request, Stage stage, FaultResponse response) {
        for (var candidate : installed.get().candidates(request, stage)) {
            var one = candidate.installed();
            if (one.rule().counts(request, response) && !one.expired(clock)) {
                var n = one.draws().next();
                if (n >= 0) {
                    return Optional.of(new Fired(one.rule(), one.draws().random(n)));
                }
            }
        }
        return Optional.empty();
    }

    private Stream<InstalledRule> install(List<Rule> rules) {
        return rules.stream().map(rule -> InstalledRule.now(rule, clock));
    }

    private void change(UnaryOperator<List<InstalledRule>> step) {
        installed.updateAndGet(index -> RuleIndex.of(step.apply(index.rules())));
        keepPastWorlds();
    }

    private void keepPastWorlds() {
        pastWorlds.keep(installed().stream().anyMatch(one -> one.rule().fault().readsPast()));
    }
}
