package dev.atlassim.alert;

import dev.atlassim.alert.life.Due;
import dev.atlassim.state.Project;
import dev.atlassim.state.Store;
import dev.atlassim.state.World;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/**
 * Writes that make notifications due. They hand them over in the order of the writes, so that no notification overtakes an
 * earlier one.
 */
@Singleton
class NotifyingStore {

    private final Store store;
    private final Notifier notifier;

    NotifyingStore(Store store, Notifier notifier) {
        this.store = store;
        this.notifier = notifier;
    }

    /** Applies {@code transition}, and hands over what it made due. The store in memory has finished when this returns. */
    synchronized <R extends Notifying> Uni<R> write(Store.Owner owner, Function<World, Store.Change<R>> transition) {
        var written = store.write(owner, transition).memoize().indefinitely();
        written.subscribe().with(result -> notifier.send(result.project(), result.due()), failure -> {});
        return written;
    }

    /** The result of such a write: a project, and the notifications of its alerts that are due. */
    interface Notifying {
        Project project();

        List<Due> due();
    }
}
