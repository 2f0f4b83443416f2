package dev.atlassim.journal.masking;

import dev.atlassim.journal.exchange.NamedValue;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Masks the headers of a request, but for those that the settings name. Those with credentials are not recorded. */
public final class HeaderMasking {

    /** Headers that are not recorded at all. */
    public static final Set<String> NEVER = Set.of("authorization", "proxy-authorization", "cookie");

    /** From a name as it is usually spelled, and in lower case, to the name in lower case. */
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

    /** Whether the header of that name, in lower case, is shown. */
    boolean shows(String name) {
        return clear.containsKey(name);
    }

    /** The recorded headers, names in lower case. */
    List<NamedValue> of(MultiMap headers, RequestSecrets secrets) {
        var recorded = new ArrayList<NamedValue>();
        headers.forEach((sent, value) -> {
            var header = record(sent, value, secrets);
            if (header != null) {
                recorded.add(header);
            }
        });
        return recorded;
    }

    private NamedValue record(String sent, String value, RequestSecrets secrets) {
        var asSpelled = clear.get(sent);
        var name = asSpelled == null ? sent.toLowerCase(Locale.ROOT) : asSpelled;
        if (NEVER.contains(name)) {
            return null;
        }
        if (clear.containsKey(name)) {
            return NamedValue.clear(name, value);
        }
        secrets.add(value);
        return NamedValue.masked(name, fingerprints.of(value));
    }
}
