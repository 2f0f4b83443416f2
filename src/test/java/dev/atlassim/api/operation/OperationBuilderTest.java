package dev.atlassim.api.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What follows from a declaration that says little. */
class OperationBuilderTest {

    @Test
    void anOperationExistsSinceTheFirstVersionAndItsBodyIsMasked() {
        var operation = Operation.get("getThing", "/things/{id}")
                .bucket(EndpointSet.ROOT)
                .build();

        assertThat(operation.latest().since()).isEqualTo(ApiVersion.FIRST);
        assertThat(operation.bodyMask(name -> null).shown("key", new TextNode("value")))
                .isEqualTo(BodyMask.MASKED);
        assertThat(operation.queryParameters()).isEqualTo(QueryParameter.SHARED);
        assertThat(operation.template()).isEqualTo("/api/atlas/v2/things/{id}");
    }

    @Test
    void anOperationOfTheVersionedApiDeclaresABucket() {
        var undeclared = Operation.get("getThing", "/things");

        assertThatThrownBy(undeclared::build).hasMessage("getThing declares no rate-limit bucket");
    }

    @Test
    void anOperationOfThePrivateApiHasNeitherVersionsNorParameters() {
        var operation = Operation.get("getThing", "/thing").ofPrivateApi().build();

        assertThat(operation.versions()).isEmpty();
        assertThat(operation.queryParameters()).isEmpty();
        assertThat(operation.template()).isEqualTo("/api/private/thing");
    }

    @Test
    void aDateResolvesToTheLatestVersionThatIsNotAfterIt() {
        var versions = Operation.get("getThing", "/thing")
                .bucket(EndpointSet.ROOT)
                .since("2023-01-01", "2025-02-19", "2027-07-01")
                .since("2025-02-19")
                .build()
                .versions();

        assertThat(ApiVersion.resolve("application/vnd.atlas.2025-02-18+json", versions))
                .contains(versions.get(0));
        assertThat(ApiVersion.resolve("application/vnd.atlas.2025-02-19+json", versions))
                .contains(versions.get(1));
        assertThat(ApiVersion.resolve("application/vnd.atlas.2022-12-31+json", versions))
                .isEmpty();
    }

    @Test
    void aVersionIsGoneFromItsSunsetOn() {
        var version = Version.of(ApiVersion.FIRST, LocalDate.of(2025, 2, 19), LocalDate.of(2027, 7, 1));

        assertThat(version.goneOn(LocalDate.of(2027, 6, 30))).isFalse();
        assertThat(version.goneOn(LocalDate.of(2027, 7, 1))).isTrue();
        assertThat(Version.of(ApiVersion.FIRST).goneOn(LocalDate.MAX)).isFalse();
    }
}
