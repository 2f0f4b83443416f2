package dev.atlassim.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** How the headers of deprecated versions write a date (recorded 2026-08-11). */
class ResponseHeadersTest {

    @Test
    void aDateIsItsMidnightAndItsDayHasNoLeadingZero() {
        assertThat(ResponseHeaders.midnight(LocalDate.of(2027, 7, 1))).isEqualTo("Thu, 1 Jul 2027 00:00:00 GMT");
        assertThat(ResponseHeaders.midnight(LocalDate.of(2025, 2, 19))).isEqualTo("Wed, 19 Feb 2025 00:00:00 GMT");
    }
}
