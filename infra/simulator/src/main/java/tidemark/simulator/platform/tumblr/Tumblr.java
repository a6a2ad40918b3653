package tidemark.simulator.platform.tumblr;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.limits.Quota;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.HostedPlatform;
import tidemark.simulator.platform.Key;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.platform.ResetTimes;
import tidemark.simulator.population.Figure;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/**
 * Tumblr: {@code /v2/blog/BLOG/info} with an API key or an owner's token gives posts, {@code /v2/blog/BLOG/followers} with the owner's
 * token gives the number of followers. A blog that only members see answers 404 with code 4012.
 */
public final class Tumblr extends HostedPlatform {

    private static final String TOKEN = "tumblr.token";
    private static final Pattern CALL = Pattern
            .compile("/v2/blog/(?:(t:[\\w-]+)|([A-Za-z0-9-]{1,32})(?:\\.tumblr\\.com)?)/(info|followers)");
    private static final int MEMBERS_ONLY = 4012;
    private static final int LIMIT = 1000;
    private static final Traits TRAITS = new Traits("tumblr", 3.6, 0.9, 1_500_000, 2010, Set.of(Figure.POSTS), false,
            hash -> "t:" + Seeded.text(hash, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 22));

    private final Credentials credentials;
    private final InstantSource clock;

    /** @param clock for resets, which are stated in seconds from now */
    public Tumblr(Credentials credentials, InstantSource clock) {
        super(TRAITS, "api.tumblr.com");
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public Call read(Request request) {
        Optional<String> owner = request.bearer().flatMap(token -> credentials.owner(TOKEN, token));
        boolean key = request.parameter("api_key").filter(k -> credentials.accepts("tumblr.key", k)).isPresent();
        if (owner.isEmpty() && !key) {
            return new Call.AtTheDoor(TumblrAnswer.unauthorized());
        }
        Matcher call = CALL.matcher(request.path());
        if (!call.matches()) {
            return new Call.AtTheDoor(TumblrAnswer.notFound(0));
        }
        Key blog = call.group(1) == null
                ? new Key.Handle(call.group(2).toLowerCase(Locale.ROOT))
                : new Key.PermanentId(call.group(1));
        String scope = "tumblr#" + (owner.isEmpty() ? "key" : owner.get());
        Call.Reply reply = call.group(3).equals("info") ? info(blog) : followers(blog, owner);
        return new Call.Admissible(scope, "tumblr", true, List.of(blog), reply);
    }

    private static Call.Reply info(Key blog) {
        return directory -> directory.find(blog).filter(AccountView::shown)
                .map(found -> found.hidden() ? TumblrAnswer.notFound(MEMBERS_ONLY) : TumblrAnswer.info(found))
                .orElseGet(() -> TumblrAnswer.notFound(0));
    }

    private static Call.Reply followers(Key blog, Optional<String> owner) {
        return directory -> {
            Optional<AccountView> found = directory.find(blog).filter(AccountView::shown);
            if (found.isEmpty()) {
                return TumblrAnswer.notFound(0);
            }
            boolean own = owner.filter(name -> name.equals(found.get().account().handle())).isPresent();
            return own ? TumblrAnswer.followers(found.get()) : TumblrAnswer.unauthorized();
        };
    }

    @Override
    public Response refuse(Request request, Refusal refusal) {
        Response answer = TumblrAnswer.tooMany();
        String span = refusal.daySpent() ? "Perday" : "Perhour";
        return refusal.spent(LIMIT).map(quota -> headers(answer, span, quota)).orElse(answer);
    }

    @Override
    public Response loginWall(Request request) {
        return TumblrAnswer.unauthorized();
    }

    @Override
    public Response failure(Request request) {
        return TumblrAnswer.failure();
    }

    @Override
    public Response stamp(Response answer, Quota quota) {
        return headers(answer, "Perhour", quota);
    }

    private Response headers(Response answer, String span, Quota quota) {
        String name = "X-Ratelimit-" + span + "-";
        return answer.with(name + "Limit", quota.limit()).with(name + "Remaining", quota.remaining())
                .with(name + "Reset", ResetTimes.secondsUntil(quota.reset(), clock.instant()));
    }
}
