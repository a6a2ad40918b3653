package tidemark.platforms.youtube;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.FetchMethod;
import tidemark.reading.Finding.Unseen;

/**
 * {@code channels.list} of the Data API v3: fifty channels a request by their ids, one a request by handle or by a user name from before 2013. Each
 * request costs one of 10,000 units a day. https://developers.google.com/youtube/v3/docs/channels/list, 2026-06.
 */
final class YoutubeApi implements FetchMethod {

    static final String BY_NAME = "name";

    private static final String HOST = "www.googleapis.com";
    private static final String CALL = "https://" + HOST
            + "/youtube/v3/channels?part=snippet,statistics,status&maxResults=50&";

    @Override
    public String name() {
        return "api";
    }

    @Override
    public String reads() {
        return "Data API v3 channels: subscribers rounded down to three figures, videos as posts, views";
    }

    @Override
    public String host(Target target) {
        return HOST;
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        Map<Boolean, List<Target>> known = targets.stream()
                .collect(Collectors.partitioningBy(target -> YoutubeChannels.id(target) != null));
        List<Target> byId = known.getOrDefault(true, List.of());
        List<Target> byName = known.getOrDefault(false, List.of()).stream().map(target -> target.next(BY_NAME))
                .toList();
        if (byId.isEmpty()) {
            return PlannedRequest.single(byName, request(filter(byName.getFirst().address().handle()), credential));
        }
        String ids = byId.stream().map(YoutubeChannels::id).collect(Collectors.joining(","));
        return new PlannedRequest(request("id=" + ids, credential), byId, byName);
    }

    private static String filter(String handle) {
        return handle.startsWith("user/")
                ? "forUsername=" + PlatformRequest.encoded(handle.substring("user/".length()))
                : "forHandle=" + PlatformRequest.encoded(handle.startsWith("c/") ? "@" + handle.substring(2) : handle);
    }

    private static PlatformRequest request(String filter, @Nullable Secret credential) {
        PlatformRequest request = PlatformRequest.json(CALL + filter);
        return credential == null ? request : request.signed("X-Goog-Api-Key", credential.value(), credential);
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return root.path("kind").asText().startsWith("youtube#channel") || root.path("error").isObject()
                || root.path(0).path("kind").asText().equals("youtube#channel")
                || root.path("items").path(0).path("kind").asText().equals("youtube#channel");
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        Optional<Unseen> error = YoutubeErrors.of(answer, body.root());
        return error.isPresent()
                ? ResponseChecks.refused(error.get())
                : ResponseChecks.json(answer, body, "",
                        (root, target) -> new YoutubeChannels(root, answer.url(), name()).of(target));
    }
}
