package dev.atlassim.cli;

import dev.atlassim.testing.Program;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartLineIT {

    @Test
    void anAddressOfIpv6IsShownInBrackets() {
        try (var program = Program.start(Map.of("SIMULATOR_PORT", "0", "SIMULATOR_HOST", "::1"))) {
            program.says("Listening on: http://[::1]:");
        }
    }
}
