package dev.atlassim.fault.effect;

import dev.atlassim.fault.Kind;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every fault that rules can name. */
public final class Kinds {

    static final List<Kind> ALL = List.of(
            ErrorAnswer.KIND,
            Delay.KIND,
            RateLimit.KIND,
            EndedToken.EXPIRED,
            EndedToken.REVOKED,
            StaleNonce.KIND,
            StaleRead.KIND,
            EmptyResponse.KIND,
            ConnectionReset.KIND,
            MalformedChunk.KIND,
            RandomData.KIND,
            TruncatedBody.KIND,
            ChunkedDribbleDelay.KIND,
            WrongContentType.KIND,
            MalformedJson.KIND,
            UnknownField.KIND,
            MissingField.KIND,
            OlderMask.KIND,
            StreamReset.KIND,
            GoAway.KIND);

    private static final java.util.Map<String, Kind> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Kind::type, Function.identity()));

    private Kinds() {}

    /** The names, in order. */
    public static List<String> types() {
        return ALL.stream().map(Kind::type).toList();
    }

    /** The one of that name, or null. */
    public static Kind of(String type) {
        return type == null ? null : BY_TYPE.get(type);
    }
}
