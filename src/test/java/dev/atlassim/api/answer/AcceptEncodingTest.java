package dev.atlassim.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptEncodingTest {

    @ParameterizedTest
    @CsvSource({
        "gzip, true",
        "GZIP, true",
        "x-gzip, true",
        "'deflate, gzip;q=1.0, *;q=0.5', true",
        "'br;q=1,gzip ; q=0.001', true",
        "*, true",
        "'identity, *;q=0.1', true",
        "'gzip;q=0, *', false",
        "'gzip;q=0.000', false",
        "'*;q=0', false",
        "'deflate, br, zstd', false",
        "identity, false",
        "'', false",
        "',;,', false",
    })
    void gzipIsAcceptedIfTheListSaysSo(String list, boolean accepted) {
        assertThat(Compression.accepted(list)).isEqualTo(accepted);
    }
}
