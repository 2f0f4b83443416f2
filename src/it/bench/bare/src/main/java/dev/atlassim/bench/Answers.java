package dev.atlassim.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the simulator answered, as records, to be written anew for every request. */
@ApplicationScoped
public class Answers {

    private final ObjectMapper mapper;
    private final Page list;
    private final Page update;
    private final Token token;

    Answers(ObjectMapper mapper, @ConfigProperty(name = "bench.answers") Path folder) throws IOException {
        this.mapper = mapper;
        this.list = page(folder.resolve("list.json"));
        this.update = page(folder.resolve("put.json"));
        this.token = mapper.readValue(folder.resolve("token.json").toFile(), Token.class);
    }

    Page list() {
        return list;
    }

    Page update() {
        return update;
    }

    Token token() {
        return token;
    }

    private Page page(Path file) throws IOException {
        var page = mapper.readTree(file.toFile());
        return new Page(
                List.of(mapper.treeToValue(page.get("links"), Link[].class)),
                StreamSupport.stream(page.get("results").spliterator(), false)
                        .map(this::integration)
                        .toList(),
                page.get("totalCount").intValue());
    }

    private Integration integration(JsonNode json) {
        var type = json.get("type").textValue().equals("DATADOG") ? Datadog.class : PagerDuty.class;
        return mapper.convertValue(json, type);
    }

    /** A page of a list. */
    public record Page(List<Link> links, List<Integration> results, int totalCount) {}

    /** A link. */
    public record Link(String href, String rel) {}

    /** What a list holds. */
    public sealed interface Integration {}

    /** One of type PAGER_DUTY. */
    public record PagerDuty(String id, String region, String serviceKey, String type) implements Integration {}

    /** One of type DATADOG. */
    public record Datadog(
            String apiKey,
            String customEndpoint,
            String id,
            String region,
            boolean sendCollectionLatencyMetrics,
            boolean sendDatabaseMetrics,
            boolean sendQueryStatsMetrics,
            boolean sendShardingMetrics,
            boolean sendUserProvidedResourceTags,
            String type)
            implements Integration {}

    /** A token. */
    public record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") long expiresIn,
            @JsonProperty("token_type") String tokenType) {}
}
