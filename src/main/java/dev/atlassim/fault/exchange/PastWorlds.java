package dev.atlassim.fault.exchange;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.atlassim.state.Store.Owner;
import dev.atlassim.state.World;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The world before the last write to each organization and project, kept only while a rule needs it: worlds share what
 * did not change, so one costs little, and only so many are kept.
 */
@Singleton
public class PastWorlds {

    private static final int MAX_KEPT = 1000;

    private final Clock clock;
    private final Cache<Owner, Past> pasts =
            Caffeine.newBuilder().maximumSize(MAX_KEPT).build();
    private volatile boolean kept;

    public PastWorlds(Clock clock) {
        this.clock = clock;
    }

    /** Starts or stops keeping earlier worlds. */
    public void keep(boolean wanted) {
        kept = wanted;
        if (!wanted) {
            forget();
        }
    }

    /** Whether anything is remembered at all. */
    boolean kept() {
        return kept;
    }

    /** Discards every earlier world. */
    void forget() {
        pasts.invalidateAll();
    }

    /** Remembers that {@code before} was the world before a write to {@code owner}. */
    void note(Owner owner, World before) {
        var past = new Past(before, clock.instant());
        pasts.put(owner, past);
        if (owner instanceof Owner.OfProject project) {
            before.project(project.groupId())
                    .ifPresent(known -> pasts.put(new Owner.OfOrganization(known.orgId()), past));
        }
    }

    /** The world before the last write to {@code owner}, where that is less than {@code window} ago. */
    Optional<World> of(Owner owner, Duration window) {
        return Optional.ofNullable(pasts.getIfPresent(owner))
                .filter(past -> clock.instant().isBefore(past.until.plus(window)))
                .map(Past::world);
    }

    /** A world that a write has replaced. */
    private record Past(World world, Instant until) {}
}
