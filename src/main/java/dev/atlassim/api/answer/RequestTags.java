package dev.atlassim.api.answer;

import dev.atlassim.api.call.Call;
import dev.atlassim.api.operation.ApiPath;
import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Keeps what callers made up out of the labels of the request metrics. The framework labels a request that was answered
 * before its path was matched with the path itself, and any with its method: ids and secrets could get into labels so,
 * and their number has no bound.
 */
@Singleton
public class RequestTags implements HttpServerMetricsTagsContributor {

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");
    private static final Set<Integer> BEFORE_MATCHING = Set.of(400, 401, 405, 413);

    @Override
    public Tags contribute(Context context) {
        var method = context.request().method().name();
        var tags = METHODS.contains(method) ? Tags.empty() : Tags.of("method", "OTHER");
        var path = context.request().path();
        return unmatched(path, context.response().statusCode()) ? tags.and("uri", uri(Call.of(context), path)) : tags;
    }

    /** Whether the path may not have been matched; filters and faults answer the Atlas API with any status before that. */
    private static boolean unmatched(String path, int status) {
        return BEFORE_MATCHING.contains(status) || (status != 404 && path != null && ApiPath.ofAtlas(path));
    }

    /** The operation that the call found is asked first: to split the path again would take as long as all else here. */
    private static String uri(Call call, String path) {
        if (call != null && call.operation().isPresent()) {
            return call.operation().get().template(call.apiPath().surface());
        }
        if (path == null) {
            return "OTHER";
        }
        if (path.equals("/api/oauth/token") || path.equals("/api/oauth/revoke")) {
            return path;
        }
        return path.startsWith("/_simulator/")
                ? "/_simulator"
                : ApiPath.of(path).template().orElse("OTHER");
    }
}
