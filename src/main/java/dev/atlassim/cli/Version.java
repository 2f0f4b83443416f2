package dev.atlassim.cli;

import java.io.IOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, which the build writes to a file beside this class. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        var built = new Properties();
        try (var stream = Version.class.getResourceAsStream("version.properties")) {
            built.load(stream);
        }
        return new String[] {"atlas-simulator " + built.getProperty("version")};
    }
}
