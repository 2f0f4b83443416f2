package dev.atlassim.journal.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TapeTest {

    private final Tape tape = new Tape();

    private static Buffer filled(int length, int value) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return Buffer.buffer(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, Tape.PAGE - 1, Tape.PAGE, Tape.PAGE + 1, 3 * Tape.PAGE})
    void whatIsAddedIsReadInOrderWhereverPagesEnd(int length) {
        for (int i = 1; i <= 5; i++) {
            tape.add(filled(length, i));
        }
        assertThat(tape.length()).isEqualTo(5L * length);
        var reader = tape.read();
        for (int i = 1; i <= 5; i++) {
            assertThat(reader.bytes(length)).containsOnly(i);
        }
        assertThat(reader.atEnd()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, Tape.PAGE, Tape.PAGE + 1000})
    void aQueueThatMovesOnHoldsWhatWasAddedLast(int length) {
        tape.add(filled(length, 0));
        for (int i = 1; i <= 300; i++) {
            tape.add(filled(length, i));
            tape.removeUntil((long) i * length);
            assertThat(tape.read().bytes(length)).containsOnly(i);
            assertThat(tape.length()).isEqualTo(length);
        }
    }

    @Test
    void whatIsLentStaysAsItWasWhileTheQueueMovesOn() {
        tape.add(filled(2 * Tape.PAGE, 1));
        var lent = tape.lend();
        for (int i = 2; i <= 20; i++) {
            tape.add(filled(2 * Tape.PAGE, i));
            tape.removeUntil((i - 1) * 2L * Tape.PAGE);
        }
        assertThat(lent.bytes(2 * Tape.PAGE)).containsOnly(1);
        assertThat(lent.atEnd()).isTrue();
    }

    @Test
    void aReplacedByteIsReadByWhoeverComesAfterwards() {
        tape.add(filled(Tape.PAGE + 10, 1));
        tape.removeUntil(Tape.PAGE);
        tape.replace(Tape.PAGE + 9, (byte) 7);
        assertThat(tape.read().bytes(10)).containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 7);
    }
}
