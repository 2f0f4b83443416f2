package dev.atlassim.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlassim.api.error.AtlasException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-08-10T03:06:48Z, 2026-08-10T03:06:48Z",
        "2026-08-10T03:06:48.250Z, 2026-08-10T03:06:48.250Z",
        "2026-08-10T03:06Z, 2026-08-10T03:06:00Z",
        "2026-08-10T05:06:48+02:00, 2026-08-10T03:06:48Z",
        "2026-08-10T03:06:48, 2026-08-10T03:06:48Z",
        "2026-08-10, 2026-08-10T00:00:00Z"
    })
    void aDateIsReadInItsForms(String text, String instant) {
        assertThat(Dates.parse(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "1786331208",
                "2026-08-10 03:06:48",
                "2026-02-30",
                "2026-08-10T25:00:00Z",
                "T03:06:48Z",
                "2026-08-10T03:06:48Zx",
                "+1000000000-01-01T00:00:00Z"
            })
    void whatIsNotADateIsRefused(String text) {
        assertThatThrownBy(() -> Dates.parse(text))
                .isInstanceOfSatisfying(
                        AtlasException.class,
                        refused -> assertThat(refused.refusal().status()).isEqualTo(400));
    }

    @Test
    void theLargestYearIsADate() {
        assertThat(Dates.parse("9999-12-31T23:59:59Z")).isEqualTo("9999-12-31T23:59:59Z");
    }
}
