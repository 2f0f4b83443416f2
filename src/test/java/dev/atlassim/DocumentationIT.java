package dev.atlassim;

import dev.atlassim.testing.Packaged;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** Runs the commands of the documentation against the packaged program. */
@QuarkusIntegrationTest
@TestProfile(Packaged.class)
class DocumentationIT extends DocumentationTest {

    @Override
    int securePort() {
        return Packaged.securePort();
    }
}
