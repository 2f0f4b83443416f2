package dev.atlassim.cli;

import org.eclipse.microprofile.config.ConfigProvider;
import picocli.CommandLine.IVersionProvider;

/** Tells the version that the program was built as. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        var config = ConfigProvider.getConfig();
        return new String[] {
            "atlas-simulator "
                    + config.getOptionalValue("quarkus.application.version", String.class)
                            .orElse("unknown")
        };
    }
}
