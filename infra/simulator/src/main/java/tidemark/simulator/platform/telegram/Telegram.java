package tidemark.simulator.platform.telegram;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.Platform;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/** Telegram: the Bot API on {@code api.telegram.org} and the public pages on {@code t.me} and its other names. */
public final class Telegram implements Platform {

    static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{4,31}");
    private static final String API = "api.telegram.org";
    private static final Set<String> PAGES = Set.of("t.me", "telegram.me");
    private static final Traits TRAITS = new Traits("telegram", 4.3, 1.0, 12_000_000, 2015, Set.of(), true,
            hash -> "-1001" + Seeded.text(hash, "0123456789", 9));

    private final BotApi api;
    private final ChannelPages pages = new ChannelPages();

    public Telegram(Credentials credentials) {
        this.api = new BotApi(credentials);
    }

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public boolean speaksFor(String host) {
        return host.equals(API) || PAGES.contains(host) || ownName(host).isPresent();
    }

    @Override
    public Call read(Request request) {
        return request.host().equals(API) ? api.read(request) : pages.read(request, ownName(request.host()));
    }

    @Override
    public Response refuse(Request request, Refusal refusal) {
        Long seconds = refusal.seconds();
        if (request.host().equals(API)) {
            return BotApi.tooMany(seconds);
        }
        Response answer = Response.html(429, "<html><head><title>429 Too Many Requests</title></head></html>");
        return seconds == null ? answer : answer.with("Retry-After", seconds);
    }

    @Override
    public Response loginWall(Request request) {
        return request.host().equals(API)
                ? BotApi.error(401, "Unauthorized")
                : Response.redirect("https://oauth.telegram.org/auth/login");
    }

    @Override
    public Response failure(Request request) {
        return request.host().equals(API)
                ? BotApi.error(503, "Service Unavailable")
                : Response.html(503, "<html><head><title>503 Service Temporarily Unavailable</title></head></html>");
    }

    /** The channel of a host like {@code name.t.me}. */
    private static Optional<String> ownName(String host) {
        return host.endsWith(".t.me")
                ? Optional.of(host.substring(0, host.length() - ".t.me".length()))
                : Optional.empty();
    }
}
