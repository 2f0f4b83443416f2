package dev.atlassim.api.json;

/** Bodies whose depth, or the length of whose number, text or key, is a given one. */
enum JsonEdges {
    DEPTH("max-depth") {
        @Override
        String body(int depth) {
            return "{\"a\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}";
        }
    },
    INTEGER("max-number-length") {
        @Override
        String body(int digits) {
            return "{\"a\":" + "9".repeat(digits) + "}";
        }
    },
    FRACTION("max-number-length") {
        @Override
        String body(int digits) {
            return "{\"a\":" + "9".repeat(digits - 2) + ".5e1}";
        }
    },
    TEXT("max-string-length") {
        @Override
        String body(int characters) {
            return "{\"a\":\"" + "x".repeat(characters) + "\"}";
        }
    },
    KEY("max-name-length") {
        @Override
        String body(int bytes) {
            return "{\"" + "x".repeat(bytes) + "\":1}";
        }
    },
    KEY_OF_LONG_CHARACTERS("max-name-length") {
        @Override
        String body(int bytes) {
            return "{\"" + "x".repeat(bytes % 2) + "é".repeat(bytes / 2) + "\":1}";
        }
    };

    private final String setting;

    JsonEdges(String lastPart) {
        this.setting = "simulator.http.json." + lastPart;
    }

    /** The setting that limits it. */
    String setting() {
        return setting;
    }

    /** A JSON object of that depth or length. */
    abstract String body(int size);
}
