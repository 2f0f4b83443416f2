package dev.atlassim.openapi;

import java.util.List;
import java.util.Optional;

/** The OpenAPI documents that are served, each as JSON and as YAML. */
enum Document {
    ATLAS("openapi"),
    CONTROL("openapi-control");

    /** The folder of the documents, among the resources of the program. */
    static final String FOLDER = "openapi";

    /** The folder of the page that shows them, within that one. */
    static final String PAGE = "swagger-ui";

    private final String file;

    Document(String file) {
        this.file = file;
    }

    /** Where it is served, in the format that is asked for. */
    String path() {
        return "/q/" + file;
    }

    /** Its name in the folder that the build puts the documents into. */
    String file(Format format) {
        return file + format.extensions.get(0);
    }

    /** What a document is written in. */
    enum Format {
        JSON("application/json", ".json"),
        YAML("application/yaml", ".yaml", ".yml");

        private final String mediaType;
        private final List<String> extensions;

        Format(String mediaType, String... extensions) {
            this.mediaType = mediaType;
            this.extensions = List.of(extensions);
        }

        String mediaType() {
            return mediaType;
        }

        List<String> extensions() {
            return extensions;
        }

        /** The format of a request that names none by its path: YAML, as Quarkus has it, unless JSON is asked for. */
        static Format of(Optional<String> accept, Optional<String> format) {
            var json = accept.filter(types -> types.contains(JSON.mediaType)).isPresent()
                    || format.filter("json"::equalsIgnoreCase).isPresent();
            return json ? JSON : YAML;
        }
    }
}
