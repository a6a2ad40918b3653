package tidemark.simulator.platform.youtube;

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
import tidemark.simulator.population.Figure;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/** YouTube: the Data API v3 on {@code www.googleapis.com}, the channels' pages, and the pages for login and consent. */
public final class YouTube implements Platform {

    private static final Set<String> API = Set.of("www.googleapis.com", "youtube.googleapis.com");
    private static final Set<String> PAGES = Set.of("www.youtube.com", "youtube.com", "m.youtube.com");
    private static final String CONSENT = "consent.youtube.com";
    private static final String LOGIN = "accounts.google.com";
    private static final String ROBOTS = """
            User-agent: *
            Disallow: /api/
            Disallow: /results
            Disallow: /youtubei/
            Disallow: /feeds/videos.xml
            """;
    private static final Traits TRAITS = new Traits("youtube", 5.0, 1.2, 300_000_000, 2006,
            Set.of(Figure.POSTS, Figure.VIEWS), false, YouTube::channelId, new ChannelNames());

    private final ChannelsList api;
    private final ChannelPages pages = new ChannelPages();

    public YouTube(Credentials credentials) {
        this.api = new ChannelsList(credentials);
    }

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public boolean speaksFor(String host) {
        return API.contains(host) || PAGES.contains(host) || host.equals(CONSENT) || host.equals(LOGIN);
    }

    @Override
    public Call read(Request request) {
        return switch (request.host()) {
            case CONSENT -> new Call.AtTheDoor(Response.html(200, Pages.plain("Before you continue to YouTube",
                    "Before you continue to YouTube")));
            case LOGIN -> new Call.AtTheDoor(Response.html(200, Pages.plain("Sign in - Google Accounts", "Sign in")));
            default -> API.contains(request.host()) ? api.read(request) : pages.read(request);
        };
    }

    /** A used-up day has its own reason and no reset time; a refusal without a reset time is the same. */
    @Override
    public Response refuse(Request request, Refusal refusal) {
        Long seconds = refusal.seconds();
        if (!API.contains(request.host())) {
            Response page = Response.html(429, Pages.plain("429 Too Many Requests", "Too many requests"));
            return seconds == null ? page : page.with("Retry-After", seconds);
        }
        return refusal.daySpent() || seconds == null
                ? GoogleError.QUOTA.answer()
                : GoogleError.TOO_FAST.answer().with("Retry-After", seconds);
    }

    @Override
    public Response loginWall(Request request) {
        return API.contains(request.host())
                ? GoogleError.LOGIN.answer()
                : Response.redirect("https://" + LOGIN + "/ServiceLogin?service=youtube&continue=" + here(request));
    }

    @Override
    public Response consent(Request request) {
        return API.contains(request.host())
                ? loginWall(request)
                : Response.redirect("https://" + CONSENT + "/m?continue=" + here(request) + "&gl=DE&m=0&pc=yt&hl=en");
    }

    @Override
    public Response failure(Request request) {
        return API.contains(request.host())
                ? GoogleError.BACKEND.answer()
                : Response.html(503, Pages.plain("503", "Our systems have detected a problem."));
    }

    @Override
    public String robots(String host) {
        return PAGES.contains(host) ? ROBOTS : Platform.super.robots(host);
    }

    private static String here(Request request) {
        return URLEncoder.encode("https://" + request.host() + request.path(), StandardCharsets.UTF_8);
    }

    private static String channelId(long hash) {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
        return "UC" + Seeded.text(hash, letters, 21) + Seeded.text(Seeded.draw(hash, 99), "AQgw", 1);
    }
}
