package dev.atlassim.openapi;

import io.smallrye.openapi.api.SmallRyeOpenAPI;
import io.smallrye.openapi.ui.IndexHtmlCreator;
import io.smallrye.openapi.ui.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Writes the documents and their page when the program is built (the build calls {@code main}), so that a start pays for
 * neither: made by Quarkus at every start, they took a quarter of it.
 */
public final class Generator {

    private static final String OF_THE_LIBRARY = "META-INF/resources/openapi-ui/";
    private static final List<String> FILES = List.of(
            "favicon.ico",
            "logo.png",
            "oauth2-redirect.html",
            "style.css",
            "swagger-ui-bundle.js",
            "swagger-ui-standalone-preset.js",
            "swagger-ui.css",
            "theme-feeling-blue.css");

    private Generator() {}

    /** Writes all into {@link Document#FOLDER} of the folder {@code args[0]}, as of the version {@code args[1]}. */
    public static void main(String... args) throws IOException {
        var folder = Path.of(args[0]).resolve(Document.FOLDER);
        Files.createDirectories(folder.resolve(Document.PAGE));
        write(folder, Document.ATLAS, document("Atlas Simulator", args[1], AtlasDocument::fill));
        write(folder, Document.CONTROL, document("Atlas Simulator: control API", args[1], ControlDocument::fill));
        for (var file : FILES) {
            try (var stream = IndexHtmlCreator.class.getClassLoader().getResourceAsStream(OF_THE_LIBRARY + file)) {
                Files.write(folder.resolve(Document.PAGE).resolve(file), stream.readAllBytes());
            }
        }
        Files.write(folder.resolve(Document.PAGE).resolve("index.html"), page());
    }

    private static SmallRyeOpenAPI document(String title, String version, Consumer<OpenAPI> content) {
        var document = OASFactory.createOpenAPI()
                // The version of the official document.
                .openapi("3.0.3")
                .info(OASFactory.createInfo()
                        .title(title)
                        .version(version)
                        .description("A local stand-in for the MongoDB Atlas Administration API."
                                + " Not a product of MongoDB, Inc.")
                        .license(OASFactory.createLicense()
                                .name("Apache-2.0")
                                .url("https://www.apache.org/licenses/LICENSE-2.0")))
                .servers(List.of(OASFactory.createServer().url("/").description("This simulator")))
                .paths(OASFactory.createPaths())
                .components(OASFactory.createComponents());
        content.accept(document);
        return SmallRyeOpenAPI.builder()
                .withInitialModel(document)
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableStandardFilter(false)
                .enableAnnotationScan(false)
                .build();
    }

    private static void write(Path folder, Document document, SmallRyeOpenAPI content) throws IOException {
        Files.writeString(folder.resolve(document.file(Document.Format.JSON)), content.toJSON());
        Files.writeString(folder.resolve(document.file(Document.Format.YAML)), content.toYAML());
    }

    private static byte[] page() throws IOException {
        var urls = new LinkedHashMap<String, String>();
        for (var document : Document.values()) {
            urls.put(document.name().toLowerCase(Locale.ROOT), document.path());
        }
        var options = new EnumMap<>(Map.of(
                Option.title, "Atlas Simulator",
                Option.selfHref, "/q/" + Document.PAGE,
                Option.logoHref, "/q/" + Document.PAGE,
                Option.oauth2RedirectUrl, "/q/" + Document.PAGE + "/oauth2-redirect.html"));
        return IndexHtmlCreator.createIndexHtml(urls, "atlas", options);
    }
}
