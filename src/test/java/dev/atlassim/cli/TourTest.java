package dev.atlassim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.atlassim.control.ControlledWorld;
import dev.atlassim.testing.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ControlledWorld.class)
class TourTest {

    @Test
    void everyRequestIsAnsweredAsItMustBe() throws IOException {
        var tour = tour(ControlledWorld.TOKEN);

        tour.go();

        assertThat(tour.requests()).isEqualTo(14);
    }

    @Test
    void anUnexpectedStatusIsReported() {
        var tour = tour("wrong");

        assertThatThrownBy(tour::go)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/_simulator/sandboxes returned 401, not 201");
    }

    private static Tour tour(String token) {
        return new Tour(URI.create(Api.base()).getPort(), Optional.of(token));
    }
}
