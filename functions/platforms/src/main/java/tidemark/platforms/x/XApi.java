package tidemark.platforms.x;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.ParseResult;
import tidemark.reading.Finding.Unseen;

/**
 * {@code GET /2/users} by ids where they are known, {@code GET /2/users/by} by names otherwise; a hundred accounts a request, each of which costs
 * money. https://docs.x.com/x-api/users/lookup/introduction, 2026-08.
 */
final class XApi implements FetchMethod {

    static final String BY_NAME = "name";

    private static final String HOST = "api.x.com";
    private static final String FIELDS = "&user.fields=public_metrics,protected,verified,verified_type,withheld";

    @Override
    public String name() {
        return "api";
    }

    @Override
    public String reads() {
        return "API v2 /users and /users/by: followers, following, posts, lists; exact";
    }

    @Override
    public String host(Target target) {
        return HOST;
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        Map<Boolean, List<Target>> known = targets.stream().collect(Collectors.partitioningBy(
                target -> target.permanentId() != null && !target.step().equals(BY_NAME)));
        List<Target> byId = known.getOrDefault(true, List.of());
        List<Target> byName = known.getOrDefault(false, List.of()).stream().map(target -> target.next(BY_NAME))
                .toList();
        if (byId.isEmpty()) {
            String names = byName.stream().map(target -> target.address().handle()).collect(Collectors.joining(","));
            return PlannedRequest.all(byName, request("/2/users/by?usernames=" + names, credential));
        }
        String ids = byId.stream().map(target -> Objects.requireNonNull(target.permanentId()))
                .collect(Collectors.joining(","));
        return new PlannedRequest(request("/2/users?ids=" + ids, credential), byId, byName);
    }

    private static PlatformRequest request(String call, @Nullable Secret credential) {
        return PlatformRequest.json("https://" + HOST + call + FIELDS).bearing(credential);
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        JsonNode data = root.path("data");
        boolean users = data.has("username") || data.path(0).has("username");
        boolean problem = root.has("title") && (root.has("detail") || root.has("status"));
        return users || problem || root.path("errors").path(0).has("title")
                || (data.isArray() && data.isEmpty()) || root.path("meta").has("result_count");
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        return XErrors.of(answer, body.root()).<Opened>map(unseen -> target -> ParseResult.said(unseen))
                .orElseGet(() -> {
                    Unseen fault = body.fault();
                    boolean counted = answer.url() != null && answer.url().toString().contains("public_metrics");
                    return fault != null
                            ? target -> ParseResult.said(fault)
                            : new XUsers(body.root(), counted, name())::of;
                });
    }
}
