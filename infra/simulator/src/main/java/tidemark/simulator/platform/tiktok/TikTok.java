package tidemark.simulator.platform.tiktok;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.Pages;
import tidemark.simulator.platform.Platform;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.platform.token.TikTokTokens;
import tidemark.simulator.population.Figure;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/** TikTok: the Display API on {@code open.tiktokapis.com} for owners, and public embeddable profiles and profile pages. */
public final class TikTok implements Platform {

    private static final String API = "open.tiktokapis.com";
    private static final Set<String> PAGES = Set.of("www.tiktok.com", "tiktok.com", "m.tiktok.com");
    private static final Traits TRAITS = new Traits("tiktok", 5.0, 1.2, 160_000_000, 2017,
            Set.of(Figure.FOLLOWING, Figure.POSTS, Figure.LIKES), false,
            hash -> "6" + Seeded.text(hash, "0123456789", 18));

    private final DisplayApi api;
    private final TikTokTokens tokens;
    private final ProfilePages pages = new ProfilePages();

    public TikTok(Credentials credentials) {
        this.api = new DisplayApi(credentials);
        this.tokens = new TikTokTokens(credentials);
    }

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public boolean speaksFor(String host) {
        return host.equals(API) || PAGES.contains(host);
    }

    @Override
    public Call read(Request request) {
        return request.host().equals(API)
                ? tokens.read(request).orElseGet(() -> api.read(request))
                : pages.read(request);
    }

    @Override
    public Response refuse(Request request, Refusal refusal) {
        Response answer = request.host().equals(API)
                ? DisplayApi.error(429, "rate_limit_exceeded",
                        "The API rate limit was exceeded. Please try again later.")
                : Response.html(429, Pages.plain("TikTok", "Too many requests"));
        Long seconds = refusal.seconds();
        return seconds == null ? answer : answer.with("Retry-After", seconds);
    }

    @Override
    public Response loginWall(Request request) {
        return request.host().equals(API)
                ? DisplayApi.wrongToken()
                : Response.redirect("https://www.tiktok.com/login?redirect_url="
                        + URLEncoder.encode("https://" + request.host() + request.path(), StandardCharsets.UTF_8));
    }

    @Override
    public Response failure(Request request) {
        return request.host().equals(API)
                ? DisplayApi.error(503, "internal_error", "Something went wrong. Please try again later.")
                : Response.html(503, Pages.plain("503 Service Unavailable", "503 Service Unavailable"));
    }
}
