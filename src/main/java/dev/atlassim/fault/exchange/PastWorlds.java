package dev.atlassim.fault.exchange;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.atlassim.state.SimulatorState;
import dev.atlassim.state.StatePart;
import dev.atlassim.state.StateView;
import dev.atlassim.state.Store.Owner;
import dev.atlassim.state.World;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The world before the last write to each organization and project, kept only while a rule needs it: worlds share what
 * did not change, so one costs little, and only so many are kept. They belong to the state that was written to: when it is
 * replaced, they are gone with it.
 */
@Singleton
public class PastWorlds {

    private static final int MAX_KEPT = 1000;

    private final Clock clock;
    private final StatePart<Optional<Cache<Owner, Past>>> kept;

    public PastWorlds(SimulatorState state, Clock clock) {
        this.clock = clock;
        this.kept = state.part(Optional.empty());
    }

    /** Keeps earlier worlds from now on if they are {@code needed}, else none. */
    public StateView keeping(StateView view, boolean needed) {
        return kept(view) == needed ? view : view.with(kept, needed ? Optional.of(none()) : Optional.empty());
    }

    /** Whether earlier worlds are kept. */
    boolean kept(StateView view) {
        return kept.get(view).isPresent();
    }

    /** Discards every earlier world. */
    StateView discarded(StateView view) {
        return kept(view) ? view.with(kept, Optional.of(none())) : view;
    }

    /** Discards the world before the last write to each of these organizations and projects. */
    public void discard(Set<String> ids) {
        kept.get()
                .ifPresent(pasts -> ids.forEach(id -> {
                    pasts.invalidate(new Owner.OfProject(id));
                    pasts.invalidate(new Owner.OfOrganization(id));
                }));
    }

    /** Remembers that {@code before}, the world in {@code view}, was the world before a write to {@code owner}. */
    void note(Owner owner, StateView view, World before) {
        kept.get(view).ifPresent(pasts -> note(pasts, owner, before));
    }

    private void note(Cache<Owner, Past> pasts, Owner owner, World before) {
        var past = new Past(before, clock.instant());
        pasts.put(owner, past);
        if (owner instanceof Owner.OfProject project) {
            before.project(project.groupId())
                    .ifPresent(known -> pasts.put(new Owner.OfOrganization(known.orgId()), past));
        }
    }

    /** The world before the last write to {@code owner}, where that is less than {@code window} ago. */
    Optional<World> of(StateView view, Owner owner, Duration window) {
        return kept.get(view)
                .map(pasts -> pasts.getIfPresent(owner))
                .filter(past -> clock.instant().isBefore(past.until.plus(window)))
                .map(Past::world);
    }

    private static Cache<Owner, Past> none() {
        return Caffeine.newBuilder().maximumSize(MAX_KEPT).build();
    }

    /** A world that a write has replaced. */
    private record Past(World world, Instant until) {}
}
