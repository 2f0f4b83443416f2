package dev.atlassim.alert.control;

import dev.atlassim.testing.Packaged;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;

/** The same, asked of the packaged program. */
@QuarkusIntegrationTest
@TestProfile(Packaged.class)
class RaisedAlertResourceIT extends RaisedAlertResourceTest {}
