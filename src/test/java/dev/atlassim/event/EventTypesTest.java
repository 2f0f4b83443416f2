package dev.atlassim.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atlassim.state.EventType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The types of events in the file. */
class EventTypesTest {

    private final EventTypes types = new EventTypes();

    @Test
    void everyTypeIsListedOnceByName() {
        assertThat(types.all())
                .extracting(EventTypes.View::eventType)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize(967);
    }

    @Test
    void everyTypeThatIsRecordedIsOneOfThem() {
        assertThat(types.all())
                .extracting(EventTypes.View::eventType)
                .containsAll(Arrays.stream(EventType.values()).map(Enum::name).toList());
    }

    @Test
    void aTypeIsDescribedByItsName() {
        assertThat(types.all())
                .contains(
                        new EventTypes.View(true, "No primary", "NO_PRIMARY"),
                        new EventTypes.View(false, "Integration configured", "INTEGRATION_CONFIGURED"));
    }
}
