package dev.atlassim.api.call;

import java.util.List;

/** A header whose lines are one list. */
final class HeaderList {

    private HeaderList() {}

    /** {@code lines}, separated by commas (RFC 9110, section 5.3), or null if there are none. */
    static String of(List<String> lines) {
        return switch (lines.size()) {
            case 0 -> null;
            case 1 -> lines.get(0);
            default -> String.join(",", lines);
        };
    }
}
