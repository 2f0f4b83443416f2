package dev.atlassim.fault.effect;

import dev.atlassim.fault.FaultType;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every fault that rules can name. */
public final class FaultTypes {

    static final List<FaultType> ALL = List.of(
            ErrorResponse.TYPE,
            Delay.TYPE,
            RateLimit.TYPE,
            InvalidToken.EXPIRED,
            InvalidToken.REVOKED,
            StaleNonce.TYPE,
            StaleRead.TYPE,
            EmptyResponse.TYPE,
            ConnectionResetByPeer.TYPE,
            MalformedResponseChunk.TYPE,
            RandomDataThenClose.TYPE,
            TruncatedBody.TYPE,
            ChunkedDribbleDelay.TYPE,
            WrongContentType.TYPE,
            MalformedJson.TYPE,
            UnknownField.TYPE,
            MissingField.TYPE,
            UnmaskedToMasked.TYPE,
            RstStream.TYPE,
            GoAway.TYPE);

    private static final java.util.Map<String, FaultType> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(FaultType::name, Function.identity()));

    private FaultTypes() {}

    /** The names, in order. */
    public static List<String> names() {
        return ALL.stream().map(FaultType::name).toList();
    }

    /** The one of that name, or null. */
    public static FaultType of(String type) {
        return type == null ? null : BY_NAME.get(type);
    }
}
