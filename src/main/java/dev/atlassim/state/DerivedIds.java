package dev.atlassim.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids for what is declared without one. They are derived from the name, so that they are the same in every run. */
public final class DerivedIds {

    private static final int BYTES = 12;

    private DerivedIds() {}

    /** The id of the thing of that kind and name. */
    public static String of(String kind, String name) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest((kind + "/" + name).getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
