package dev.atlassim.fault.effect;

import dev.atlassim.testing.Faults;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
public class TransportFaultTest {

    @AfterEach
    void clear() {
        Faults.clear();
    }

    @ParameterizedTest
    @MethodSource("dev.atlassim.fault.effect.TransportCases#all")
    void theConnectionEndsAsTheFaultSays(String fault, String method, String phase) {
        TransportCases.check(TransportFaultTest::connect, fault, method, phase);
    }

    public static Socket connect() {
        try {
            return new Socket("localhost", RestAssured.port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
