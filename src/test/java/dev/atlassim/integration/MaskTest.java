package dev.atlassim.integration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    @ParameterizedTest
    @CsvSource({
        "CLEAR, alerts, alerts",
        "CLEAR, '', ''",
        "LAST_FOUR, '', ''",
        "LAST_FOUR, a, *",
        "LAST_FOUR, abcd, ****",
        "LAST_FOUR, abcde, *bcde",
        "LAST_FOUR, 01234567-89ab-cdef-0123-456789abcdef, ********************************cdef",
        "URL, https://example.com/hooks/0123456789, https://example.com/****6789",
        "TEMPLATE, '', ******",
        "TEMPLATE, a longer template, ******",
        "NEVER, a-prometheus-password, ''"
    })
    void showsSoMuchOfAValue(Mask mask, String value, String shown) {
        assertThat(mask.apply(value)).isEqualTo(shown);
    }
}
