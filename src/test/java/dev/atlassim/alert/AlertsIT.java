package dev.atlassim.alert;

import dev.atlassim.testing.Packaged;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same, asked of the packaged program. */
@QuarkusIntegrationTest
@TestProfile(Packaged.class)
class AlertsIT extends AlertsTest {}
