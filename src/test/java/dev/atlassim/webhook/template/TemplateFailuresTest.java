package dev.atlassim.webhook.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.atlassim.alert.life.AlertEvent;
import dev.atlassim.testing.MovableClock;
import dev.atlassim.webhook.Destination.Webhook;
import dev.atlassim.webhook.Occasion;
import dev.atlassim.webhook.TemplateRenderFailed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateFailuresTest {

    private final MovableClock clock = new MovableClock();
    private final List<TemplateRenderFailed> fired = new ArrayList<>();
    private final TemplateFailures failures = new TemplateFailures(clock, fired::add);

    private static Occasion occasion(String alertConfigId) {
        return new Occasion(
                "group",
                "alert",
                alertConfigId,
                AlertEvent.OPEN,
                Webhook.of("http://receiver", null, "${", null),
                JsonNodeFactory.instance.objectNode());
    }

    private int reports(String alertConfigId, int times) {
        var before = fired.size();
        for (int i = 0; i < times; i++) {
            failures.report(occasion(alertConfigId));
        }
        return fired.size() - before;
    }

    @Test
    void anAlertConfigurationHasThreeReportsPerHour() {
        assertThat(reports("one", 4)).isEqualTo(3);
        assertThat(reports("other", 4)).isEqualTo(3);
        assertThat(fired.get(0).occasion().alertConfigId()).isEqualTo("one");

        clock.advance(Duration.ofHours(1).minusMillis(1));
        assertThat(reports("one", 1)).isZero();
        clock.advance(Duration.ofMillis(1));
        assertThat(reports("one", 4)).isEqualTo(3);
    }

    @Test
    void aResetStartsAgain() {
        reports("one", 3);
        failures.clear();

        assertThat(reports("one", 1)).isEqualTo(1);
    }

    @Test
    void aTestIsNotReported() {
        assertThat(reports(null, 1)).isZero();
    }
}
