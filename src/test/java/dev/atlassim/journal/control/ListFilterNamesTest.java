package dev.atlassim.journal.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.api.control.ControlOperation;
import dev.atlassim.journal.exchange.Attribute;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The control API lets through what the filter reads, no more and no less. */
class ListFilterNamesTest {

    @Test
    void theControlApiTakesEveryFilter() {
        var read = Stream.concat(Attribute.keys().stream(), Stream.of("since", "limit", "cursor", "format"));

        assertThat(List.copyOf(ControlOperation.LIST_REQUESTS.query()))
                .containsExactlyInAnyOrderElementsOf(read.toList());
    }
}
