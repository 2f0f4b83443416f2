package dev.atlassim.api.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiVersionTest {

    private static final List<Version> ONLY_FIRST = List.of(Version.of(ApiVersion.FIRST));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.atlas.2023-01-01+json",
                "application/vnd.atlas.2023-01-02+json",
                "application/vnd.atlas.2024-02-29+json",
                "application/vnd.atlas.2025-03-12+json",
                "application/vnd.atlas.2023-01-01+json;charset=utf-8",
                "application/vnd.atlas.2023-01-01+json; q=0.5",
                " application/vnd.atlas.2023-01-01+json ",
                "Application/Vnd.Atlas.2023-01-01+JSON",
                "text/html, application/vnd.atlas.2023-01-01+json",
                "application/vnd.atlas.2022-01-01+json,application/vnd.atlas.2023-01-01+json, */*"
            })
    void resolvesDownToTheVersionOfTheResources(String accept) {
        assertThat(ApiVersion.resolve(accept, ONLY_FIRST)).isPresent();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "*/*",
                "application/json",
                "application/*",
                "application/vnd.atlas.2022-12-31+json",
                "application/vnd.atlas.0000-00-00+json",
                "application/vnd.atlas.2024-02-30+json",
                "application/vnd.atlas.2023-02-29+json",
                "application/vnd.atlas.2023-13-01+json",
                "application/vnd.atlas.2023-1-1+json",
                "application/vnd.atlas.20230101+json",
                "application/vnd.atlas.+json",
                "application/vnd.atlas.preview+json",
                "application/vnd.atlas.2025-03-12.upcoming+json",
                "application/vnd.atlas.2023-01-01+xml",
                "application/vnd.atlas.2023-01-01",
                "application/vnd_atlas.2023-01-01+json",
                "application/vnd.atlas.2023-01-01+jsonx",
                "xapplication/vnd.atlas.2023-01-01+json"
            })
    void findsNoVersionInAnythingElse(String accept) {
        assertThat(ApiVersion.resolve(accept, ONLY_FIRST)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, true",
        "application/json;charset=utf-8, true",
        "APPLICATION/JSON, true",
        "application/vnd.atlas.2023-01-01+json, true",
        "application/vnd.atlas.2025-03-12+json; charset=utf-8, true",
        "Application/vnd.ATLAS.2025-03-12+Json, true",
        "application/vnd.atlas.2021-01-01+json, true",
        "application/vnd.atlas.soon+json, false",
        "application/jsonp, false",
        "text/json, false",
        "text/plain, false",
        "'', false"
    })
    void readsJsonBodiesOnly(String contentType, boolean read) {
        assertThat(ApiVersion.accepts(contentType)).isEqualTo(read);
    }
}
