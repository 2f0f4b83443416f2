package dev.atlassim.alert;

import static dev.atlassim.api.operation.BodyMask.showIf;

import dev.atlassim.api.operation.BodyMask;
import java.util.regex.Pattern;

/** The mask of the body of an acknowledgement in the journal: valid values are shown, comments are not. */
final class AcknowledgementBodyMask {

    private static final Pattern DATE = Pattern.compile("[0-9T:.Z+-]{10,40}");

    static final BodyMask MASK = (key, value) -> switch (key) {
        case AcknowledgementBody.UNTIL -> showIf(DATE.matcher(value.asText()).matches(), value);
        case AcknowledgementBody.UNACKNOWLEDGE -> showIf(value.isBoolean(), value);
        default -> BodyMask.MASKED;
    };

    private AcknowledgementBodyMask() {}
}
