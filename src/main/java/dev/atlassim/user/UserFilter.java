package dev.atlassim.user;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.state.Organization.User;
import java.util.List;

/**
 * Selects the users of a list. Deprecated versions select nothing (specified). An unknown value of a parameter is an error
 * (inferred).
 *
 * @param username null for all users
 * @param status null for all users
 */
record UserFilter(String username, String status) {

    private static final List<String> STATUSES = List.of(UserView.ACTIVE, "PENDING");

    /** The filter that the query of {@code call} describes. */
    static UserFilter of(Call call) {
        if (UserOperations.showsOldShape(call)) {
            return new UserFilter(null, null);
        }
        var status = UserOperations.STATUS.in(call.parameters()).orElse(null);
        if (status != null && !STATUSES.contains(status)) {
            throw ErrorCode.INVALID_QUERY_PARAMETER.with(UserOperations.STATUS.name());
        }
        return new UserFilter(UserOperations.USERNAME.in(call.parameters()).orElse(null), status);
    }

    /** Whether the list shows {@code user}. */
    boolean shows(User user) {
        return (username == null || username.equals(user.username()))
                && (status == null || status.equals(UserView.ACTIVE));
    }
}
