package dev.atlassim.fault.rule;

import dev.atlassim.fault.Stage;
import dev.atlassim.fault.exchange.FaultRequest;
import dev.atlassim.fault.exchange.FaultResponse;
import dev.atlassim.fault.exchange.PastWorlds;
import dev.atlassim.state.SimulatorState;
import dev.atlassim.state.StatePart;
import dev.atlassim.state.StateView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The installed rules. Without a rule, a request costs one read of a reference. */
@ApplicationScoped
public class FaultEngine implements FaultSource {

    private final SimulatorState state;
    private final Clock clock;
    private final PastWorlds pastWorlds;
    private final StatePart<RuleIndex> installed;

    FaultEngine(SimulatorState state, Clock clock, PastWorlds pastWorlds) {
        this.state = state;
        this.clock = clock;
        this.pastWorlds = pastWorlds;
        this.installed = state.part(RuleIndex.EMPTY);
    }

    /** Replaces all rules by {@code rules}; every counter and every time to live begins at {@code now}. */
    public StateView replaced(StateView view, List<Rule> rules, Instant now) {
        return with(view, install(rules, now));
    }

    /** Restarts every counter and every time to live. */
    public StateView restarted(StateView view) {
        return replaced(view, rules(view).map(InstalledRule::rule).toList(), clock.instant());
    }

    /** Restarts the counters of the rules that are limited to the organization {@code sandbox}. */
    public StateView restarted(StateView view, String sandbox) {
        var now = clock.instant();
        return with(
                view,
                rules(view).map(one -> sandbox.equals(one.rule().sandbox()) ? InstalledRule.at(now, one.rule()) : one));
    }

    /** Removes the rules that are limited to the organization {@code sandbox}. */
    public StateView without(StateView view, String sandbox) {
        return without(view, rule -> sandbox.equals(rule.sandbox()));
    }

    /** Removes the rules that {@code which} holds for. */
    void remove(Predicate<Rule> which) {
        state.change(view -> without(view, which));
    }

    private StateView without(StateView view, Predicate<Rule> which) {
        return with(view, rules(view).filter(one -> !which.test(one.rule())));
    }

    private StateView with(StateView view, Stream<InstalledRule> rules) {
        var index = RuleIndex.of(rules.toList());
        return pastWorlds.keeping(view.with(installed, index), index.readsPast());
    }

    private Stream<InstalledRule> rules(StateView view) {
        return installed(view).stream();
    }

    /** Every rule, in order. */
    public List<InstalledRule> installed() {
        return installed.get().rules();
    }

    /** Every rule in {@code view}, in order. */
    public List<InstalledRule> installed(StateView view) {
        return installed.get(view).rules();
    }

    /**
     * Puts {@code rules} behind those of {@code seen} that {@code kept} holds for, unless the rules have changed since.
     *
     * @return whether it was done
     */
    boolean install(List<InstalledRule> seen, Predicate<Rule> kept, List<Rule> rules) {
        var after = new ArrayList<>(
                seen.stream().filter(one -> kept.test(one.rule())).toList());
        install(rules, clock.instant()).forEach(after::add);
        var before = installed.get();
        var index = RuleIndex.of(after);
        return before.rules() == seen
                && installed.replace(before, index, view -> pastWorlds.keeping(view, index.readsPast()));
    }

    /** Whether there is no rule in {@code view}. */
    public boolean idle(StateView view) {
        return installed(view).isEmpty();
    }

    @Override
    public Optional<Fired> fire(FaultRequest request, Stage stage, FaultResponse response) {
        for (var candidate : installed.get(request.call().view()).candidates(request, stage)) {
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

    private static Stream<InstalledRule> install(List<Rule> rules, Instant now) {
        return rules.stream().map(rule -> InstalledRule.at(now, rule));
    }
}
