package tidemark.platforms.threads;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.meta.Graph;
import tidemark.platforms.spi.FetchMethod;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Metric;

/**
 * {@code profile_lookup}: {@code follower_count} is a total; likes, quotes, reposts and views are of the last seven days and not read. It gives no
 * id, so a renamed account is not found. https://developers.facebook.com/docs/threads/threads-profiles, 2026-09.
 */
final class ThreadsApi implements FetchMethod {

    private static final String HOST = "graph.threads.com";
    private static final String GRANT = "threads_profile_discovery with advanced access behind threads.token";

    @Override
    public String name() {
        return "api";
    }

    @Override
    public String reads() {
        return "profile_lookup: followers of public profiles with at least 100; exact";
    }

    @Override
    public String host(Target target) {
        return HOST;
    }

    @Override
    public PlannedRequest ask(List<Target> targets, @Nullable Secret credential) {
        String name = PlatformRequest.encoded(targets.getFirst().address().handle());
        return PlannedRequest.single(targets,
                PlatformRequest.json("https://" + HOST + "/v1.0/profile_lookup?username=" + name).bearing(credential));
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return Graph.isError(root) || (root.has("username") && (root.has("follower_count") || root.has("is_verified")
                || root.has("threads_biography")));
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        return Graph.open(answer, body, GRANT, this::read);
    }

    private ParseResult read(JsonNode user, Target target) {
        ReportedIdentity identity = new ReportedIdentity(JsonBody.text(user.path("username")),
                JsonBody.digits(user.path("id")),
                JsonBody.text(user.path("name")));
        ReadingBuilder builder = new ReadingBuilder(identity, name())
                .with(Metric.FOLLOWERS, JsonBody.count(user.path("follower_count")));
        if (user.has("threads_biography") || user.has("threads_profile_picture_url")) {
            builder.hiddenBecause("This is the caller's own profile, which has no followers.");
        }
        return builder.result(target, new ThreadsAddresses());
    }
}
