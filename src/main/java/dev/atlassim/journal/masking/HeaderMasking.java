package dev.atlassim.journal.masking;

import dev.atlassim.journal.exchange.KeptText;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is kept of the headers of a request: some in clear, of others a keyed hash, of a few nothing. */
public final class HeaderMasking {

    /** Headers of which not even a hash is kept. */
    public static final Set<String> NEVER = Set.of("authorization", "proxy-authorization", "cookie");

    /** Names as they are mostly spelled, and in lower case, to the latter. */
    private final Map<String, String> clear = new HashMap<>();

    private final Fingerprints fingerprints;

    HeaderMasking(Set<String> names, Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
        for (var spelled : names) {
            var name = spelled.toLowerCase(Locale.ROOT);
            if (!NEVER.contains(name)) {
                clear.put(name, name);
                clear.put(spelled, name);
            }
        }
    }

    /** Whether the header of that name, in lower case, is kept in clear. */
    boolean clear(String name) {
        return clear.containsKey(name);
    }

    /** The headers, names in lower case. */
    List<KeptText> of(MultiMap headers, Taint taint) {
        var kept = new ArrayList<KeptText>();
        headers.forEach((sent, value) -> {
            var text = keep(sent, value, taint);
            if (text != null) {
                kept.add(text);
            }
        });
        return kept;
    }

    private KeptText keep(String sent, String value, Taint taint) {
        var asSpelled = clear.get(sent);
        var name = asSpelled == null ? sent.toLowerCase(Locale.ROOT) : asSpelled;
        if (NEVER.contains(name)) {
            return null;
        }
        if (clear.containsKey(name)) {
            return KeptText.clear(name, value);
        }
        taint.add(value);
        return KeptText.masked(name, fingerprints.of(value));
    }
}
