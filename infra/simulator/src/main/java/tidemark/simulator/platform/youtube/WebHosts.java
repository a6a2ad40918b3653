package tidemark.simulator.platform.youtube;

import java.util.Set;

import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Pages;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.platform.Site;

/** The hosts that people visit: those of the channels' pages, and one each for consent and for the login. */
final class WebHosts implements Site {

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

    private final ChannelPages pages = new ChannelPages();

    @Override
    public boolean speaksFor(String host) {
        return PAGES.contains(host) || host.equals(CONSENT) || host.equals(LOGIN);
    }

    @Override
    public Call read(Request request) {
        return switch (request.host()) {
            case CONSENT -> new Call.AtTheDoor(Response.html(200, Pages.plain("Before you continue to YouTube",
                    "Before you continue to YouTube")));
            case LOGIN -> new Call.AtTheDoor(Response.html(200, Pages.plain("Sign in - Google Accounts", "Sign in")));
            default -> pages.read(request);
        };
    }

    @Override
    public Response refuse(Request request, Refusal refusal) {
        return refusal.retryAfter(Response.html(429, Pages.plain("429 Too Many Requests", "Too many requests")));
    }

    @Override
    public Response loginWall(Request request) {
        return Response.redirect(
                "https://" + LOGIN + "/ServiceLogin?service=youtube&continue=" + request.encodedAddress());
    }

    @Override
    public Response consent(Request request) {
        return Response.redirect(
                "https://" + CONSENT + "/m?continue=" + request.encodedAddress() + "&gl=DE&m=0&pc=yt&hl=en");
    }

    @Override
    public Response failure(Request request) {
        return Response.html(503, Pages.plain("503", "Our systems have detected a problem."));
    }

    @Override
    public String robots(String host) {
        return PAGES.contains(host) ? ROBOTS : Site.super.robots(host);
    }
}
