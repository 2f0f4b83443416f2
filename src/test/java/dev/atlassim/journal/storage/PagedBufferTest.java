package dev.atlassim.journal.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagedBufferTest {

    private final PagedBuffer buffer = new PagedBuffer();

    private static Buffer filled(int length, int value) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return Buffer.buffer(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, PagedBuffer.PAGE - 1, PagedBuffer.PAGE, PagedBuffer.PAGE + 1, 3 * PagedBuffer.PAGE})
    void whatIsAddedIsReadInOrderWhereverPagesEnd(int length) {
        for (int i = 1; i <= 5; i++) {
            buffer.add(filled(length, i));
        }
        assertThat(buffer.length()).isEqualTo(5L * length);
        var reader = buffer.read();
        for (int i = 1; i <= 5; i++) {
            assertThat(reader.bytes(length)).containsOnly(i);
        }
        assertThat(reader.atEnd()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, PagedBuffer.PAGE, PagedBuffer.PAGE + 1000})
    void aQueueThatMovesOnHoldsWhatWasAddedLast(int length) {
        buffer.add(filled(length, 0));
        for (int i = 1; i <= 300; i++) {
            buffer.add(filled(length, i));
            buffer.removeUntil((long) i * length);
            assertThat(buffer.read().bytes(length)).containsOnly(i);
            assertThat(buffer.length()).isEqualTo(length);
        }
    }

    @Test
    void aSnapshotStaysAsItWasWhileTheQueueMovesOn() {
        buffer.add(filled(2 * PagedBuffer.PAGE, 1));
        var snapshot = buffer.snapshot();
        for (int i = 2; i <= 20; i++) {
            buffer.add(filled(2 * PagedBuffer.PAGE, i));
            buffer.removeUntil((i - 1) * 2L * PagedBuffer.PAGE);
        }
        assertThat(snapshot.bytes(2 * PagedBuffer.PAGE)).containsOnly(1);
        assertThat(snapshot.atEnd()).isTrue();
    }

    @Test
    void aReplacedByteIsReadAfterwards() {
        buffer.add(filled(PagedBuffer.PAGE + 10, 1));
        buffer.removeUntil(PagedBuffer.PAGE);
        buffer.replace(PagedBuffer.PAGE + 9, (byte) 7);
        assertThat(buffer.read().bytes(10)).containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 7);
    }
}
