package dev.atlassim.journal;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is kept of the headers of a request: some in clear, of others a keyed hash, of a few nothing. */
final class HeaderMasking {

    /** Headers of which not even a hash is kept. */
    static final Set<String> NEVER = Set.of("authorization", "proxy-authorization", "cookie");

    private final Map<String, Clear> clear = new HashMap<>();
    private final Fingerprints fingerprints;
    private volatile List<KeptText> latest = List.of();

    HeaderMasking(Set<String> names, Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
        for (var spelled : names) {
            var name = spelled.toLowerCase(Locale.ROOT);
            if (!NEVER.contains(name)) {
                var header = clear.computeIfAbsent(name, Clear::new);
                clear.put(spelled, header);
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
        return shared(kept);
    }

    /** The list of the request before where that is the same, as with one client it mostly is. */
    private List<KeptText> shared(List<KeptText> kept) {
        var before = latest;
        if (before.equals(kept)) {
            return before;
        }
        var now = List.copyOf(kept);
        latest = now;
        return now;
    }

    private KeptText keep(String sent, String value, Taint taint) {
        var asSpelled = clear.get(sent);
        if (asSpelled != null) {
            return asSpelled.keep(value);
        }
        var name = sent.toLowerCase(Locale.ROOT);
        if (NEVER.contains(name)) {
            return null;
        }
        if (clear.containsKey(name)) {
            return clear.get(name).keep(value);
        }
        taint.add(value);
        return KeptText.masked(name, fingerprints.of(value));
    }

    /**
     * A header that is kept in clear. Requests mostly repeat what the one before said, and then share its text: the
     * journal's memory is mostly headers otherwise. Threads may race for the latest; that costs the sharing, no more.
     */
    private static final class Clear {

        private final String name;
        private KeptText latest;

        Clear(String name) {
            this.name = name;
        }

        KeptText keep(String value) {
            var known = latest;
            if (known != null && known.shown().equals(value)) {
                return known;
            }
            var text = KeptText.clear(name, value);
            latest = text;
            return text;
        }
    }
}
