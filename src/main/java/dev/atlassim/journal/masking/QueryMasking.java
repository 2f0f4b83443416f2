package dev.atlassim.journal.masking;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atlassim.api.operation.Operation;
import dev.atlassim.api.operation.QueryParameter;
import dev.atlassim.journal.exchange.NamedValue;
import dev.atlassim.journal.exchange.RecordedQuery;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Masks the query of a request, except for empty values and for plain values of parameters that the operation has. */
final class QueryMasking {

    private static final Pattern PLAIN = Pattern.compile("true|false|[0-9]{1,9}|");

    private final Fingerprints fingerprints;

    QueryMasking(Fingerprints fingerprints) {
        this.fingerprints = fingerprints;
    }

    /** Whether the parameter of that name may be shown for the operation, which may be null. */
    boolean shows(String name, Operation operation) {
        return QueryParameter.isCommon(name)
                || (operation != null
                        && operation
                                .queryParameter(name)
                                .filter(QueryParameter::clear)
                                .isPresent());
    }

    /** The recorded query, decoded. */
    RecordedQuery of(String raw, Operation operation, RequestSecrets secrets) {
        if (raw == null || raw.isEmpty()) {
            return RecordedQuery.NONE;
        }
        var recorded = new ArrayList<NamedValue>();
        try {
            for (var sent : raw.split("&")) {
                var equals = sent.indexOf('=');
                var name = decode(equals < 0 ? sent : sent.substring(0, equals));
                if (!Names.isHarmless(name)) {
                    return notKept(secrets);
                }
                var value = equals < 0 ? "" : decode(sent.substring(equals + 1));
                recorded.add(record(name, value, operation, secrets));
            }
        } catch (IllegalArgumentException notPercentEncoded) {
            return notKept(secrets);
        }
        return new RecordedQuery(List.copyOf(recorded), false);
    }

    private NamedValue record(String name, String value, Operation operation, RequestSecrets secrets) {
        if (value.isEmpty()) {
            return NamedValue.clear(name, value);
        }
        if (shows(name, operation)
                && (!QueryParameter.isCommon(name) || PLAIN.matcher(value).matches())) {
            return NamedValue.clear(name, value);
        }
        secrets.add(value);
        return NamedValue.masked(name, fingerprints.of(value));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private static RecordedQuery notKept(RequestSecrets secrets) {
        secrets.addUnknown();
        return RecordedQuery.NOT_KEPT;
    }
}
