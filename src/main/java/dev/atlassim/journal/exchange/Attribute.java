package dev.atlassim.journal.exchange;

import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.api.operation.Operations;
import dev.atlassim.auth.OAuthError;
import dev.atlassim.integration.IntegrationType;
import dev.atlassim.text.Nearest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an exchange can be asked for by a plain value, in lists and in patterns alike. */
public enum Attribute {
    OPERATION_ID("operationId", e -> e.request().operationId(), Operations.ids()),
    METHOD("method", e -> e.request().method(), "[A-Z]+", "an HTTP method in capitals"),
    STATUS("status", e -> text(e.response().status()), "[1-5][0-9]{2}", "an HTTP status"),
    ERROR_CODE(
            "errorCode",
            e -> e.response().errorCode(),
            Stream.concat(
                            Stream.of(ErrorCode.values()).map(Enum::name),
                            Stream.of(OAuthError.values()).map(OAuthError::code))
                    .toList()),
    PRINCIPAL("principal", e -> e.request().principal(), ".+", "a public key or client id"),
    SANDBOX("sandbox", e -> e.request().sandbox(), "[a-f0-9]{24}", "the id of an organization, 24 hexadecimal digits"),
    GROUP_ID("groupId", e -> e.request().groupId(), "[a-f0-9]{24}", "the id of a project, 24 hexadecimal digits"),
    INTEGRATION_TYPE(
            "integrationType",
            e -> e.request().integrationType(),
            Stream.of(IntegrationType.values()).map(Enum::name).toList()),
    FAULT("fault", e -> e.response().fault(), ".+", "the name of a fault rule");

    private final String key;
    private final Function<Exchange, String> value;
    private final Collection<String> known;
    private final Pattern form;
    private final String right;

    Attribute(String key, Function<Exchange, String> value, Collection<String> known) {
        this(key, value, known, null, null);
    }

    Attribute(String key, Function<Exchange, String> value, String form, String right) {
        this(key, value, List.of(), Pattern.compile(form), right);
    }

    Attribute(String key, Function<Exchange, String> value, Collection<String> known, Pattern form, String right) {
        this.key = key;
        this.value = value;
        this.known = known;
        this.form = form;
        this.right = right;
    }

    /** Its name on the wire. */
    public String key() {
        return key;
    }

    /** Its value; null where the exchange has none. */
    public String of(Exchange exchange) {
        return value.apply(exchange);
    }

    /** What is wrong with asking for {@code wanted}, to follow the {@link #key}. */
    public Optional<String> problem(String wanted) {
        if (form == null ? known.contains(wanted) : form.matcher(wanted).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                form == null
                        ? "has no value '" + wanted + "'" + Nearest.hint(wanted, known)
                        : "must be " + right + ", not '" + wanted + "'");
    }

    /** The attribute of that name. */
    public static Optional<Attribute> ofKey(String key) {
        return Arrays.stream(values()).filter(a -> a.key.equals(key)).findFirst();
    }

    /** All names. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Attribute::key).toList();
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }
}
