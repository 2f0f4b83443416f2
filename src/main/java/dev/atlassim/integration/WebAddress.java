package dev.atlassim.integration;

import java.util.regex.Pattern;

/** The web addresses that integrations accept, and the part of an address that may be shown. */
final class WebAddress {

    private static final String SCHEME = "(?<scheme>https?)://";
    private static final String USER = "(?:[!-.0-;=A-Z_a-z~]+@)?";
    private static final String HOST =
            "(?<host>(?:[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?)";
    private static final String REST = "(?<rest>[/?#][!-~]*)?";

    /** An absolute http or https address of printable ASCII characters. */
    static final Pattern PATTERN = Pattern.compile(SCHEME + USER + HOST + REST);

    private static final int TAIL = 4;

    private WebAddress() {}

    /**
     * Scheme and host, four asterisks, the last four characters of the address (recorded since 2026-05-18). The last
     * characters are not shown if the hidden part has at most four; a user name is never shown (inferred).
     */
    static String mask(String address) {
        var parts = PATTERN.matcher(address);
        if (!parts.matches()) {
            return Mask.LAST_FOUR.apply(address);
        }
        var rest = parts.group("rest");
        var hidden = rest == null ? 0 : rest.length() - 1;
        var tail = hidden > TAIL ? address.substring(address.length() - TAIL) : "";
        return parts.group("scheme") + "://" + parts.group("host") + "/****" + tail;
    }
}
