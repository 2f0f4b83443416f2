package dev.atlassim.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for any store: implement it in the test of each, and the tests come with it. */
interface StoreContract {

    Organization ORGANIZATION = Organization.empty("4888442a3354817a7320eb61", "Acme");
    Store.Owner OWNER = new Store.Owner.OfOrganization(ORGANIZATION.id());

    Duration DEADLINE = Duration.ofSeconds(10);

    /** A store in which nothing exists. */
    Store empty();

    @Test
    default void aNewStoreIsEmpty() {
        assertThat(empty().read().organization(ORGANIZATION.id())).isEmpty();
    }

    @Test
    default void whatWasWrittenIsReadFromThenOn() {
        var store = empty();

        var result = write(store, world -> new Store.Change<>(world.with(ORGANIZATION), "done"));

        assertThat(result).isEqualTo("done");
        assertThat(store.read().organization(ORGANIZATION.id())).contains(ORGANIZATION);
    }

    @Test
    default void aReaderKeepsTheWorldThatItRead() {
        var store = empty();
        var before = store.read();

        write(store, world -> new Store.Change<>(world.with(ORGANIZATION), null));

        assertThat(before.organization(ORGANIZATION.id())).isEmpty();
    }

    @Test
    default void aWriteThatThrowsChangesNothing() {
        var store = empty();
        store.replace(World.EMPTY.with(ORGANIZATION));

        assertThatThrownBy(() -> write(store, world -> {
                    throw new IllegalStateException("refused after " + world.with(project(1)));
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(store.read().project(id(1))).isEmpty();
    }

    @Test
    default void aWriteHappensOnceHoweverOftenItsResultIsAskedFor() {
        var store = empty();
        var written = store.write(
                OWNER,
                world -> new Store.Change<>(
                        world.with(ORGANIZATION), world.organizations().size()));

        assertThat(written.await().atMost(DEADLINE)).isZero();
        assertThat(written.await().atMost(DEADLINE)).isZero();
    }

    @Test
    default void replacingForgetsWhatWasThere() {
        var store = empty();
        store.replace(World.EMPTY.with(ORGANIZATION).with(project(1)));

        store.replace(World.EMPTY.with(ORGANIZATION));

        assertThat(store.read().project(id(1))).isEmpty();
        assertThat(store.read().organization(ORGANIZATION.id())).isPresent();
    }

    @Test
    default void writesOfManyThreadsAreAllKept() throws Exception {
        var store = empty();
        store.replace(World.EMPTY.with(ORGANIZATION));
        var threads = Executors.newFixedThreadPool(8);
        try {
            var writes = IntStream.range(0, 400)
                    .<Callable<String>>mapToObj(number ->
                            () -> write(store, world -> new Store.Change<>(world.with(project(number)), id(number))))
                    .toList();
            for (var write : threads.invokeAll(writes)) {
                assertThat(store.read().project(write.get())).isPresent();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(store.read().organization(ORGANIZATION.id()).orElseThrow().projects())
                .hasSize(400);
    }

    @Test
    default void aWriteSeesAllThatCameBeforeIt() throws Exception {
        var store = empty();
        store.replace(World.EMPTY.with(ORGANIZATION));
        var threads = Executors.newFixedThreadPool(8);
        try {
            var counting = IntStream.range(0, 400)
                    .<Callable<Integer>>mapToObj(any -> () -> write(store, world -> {
                        var seen = world.organization(ORGANIZATION.id())
                                .orElseThrow()
                                .projects()
                                .size();
                        return new Store.Change<>(world.with(project(seen)), seen);
                    }))
                    .toList();
            var seen = new TreeSet<Integer>();
            for (var count : threads.invokeAll(counting)) {
                seen.add(count.get());
            }
            assertThat(seen).hasSize(400).first().isEqualTo(0);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <R> R write(Store store, Function<World, Store.Change<R>> transition) {
        return store.write(OWNER, transition).await().atMost(DEADLINE);
    }

    private static String id(int number) {
        return "%024x".formatted(number);
    }

    private static Project project(int number) {
        return Project.empty(id(number), ORGANIZATION.id(), "p" + number, Instant.EPOCH, Project.Details.DEFAULT);
    }
}
