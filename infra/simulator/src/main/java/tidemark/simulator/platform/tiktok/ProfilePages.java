package tidemark.simulator.platform.tiktok;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Directory;
import tidemark.simulator.platform.Key;
import tidemark.simulator.platform.Pages;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.platform.Site;

/** The embeddable profile {@code /embed/@name}, the profile {@code /@name} and the login page. */
final class ProfilePages implements Site {

    private static final Set<String> HOSTS = Set.of("www.tiktok.com", "tiktok.com", "m.tiktok.com");
    private static final Pattern PATH = Pattern.compile("(/embed)?/@([A-Za-z0-9._]{1,24})/?");

    @Override
    public boolean speaksFor(String host) {
        return HOSTS.contains(host);
    }

    @Override
    public Call read(Request request) {
        if (request.path().startsWith("/login")) {
            return new Call.AtTheDoor(Response.html(200, Pages.plain("Log in | TikTok", "Log in to TikTok")));
        }
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            return new Call.AtTheDoor(Response.html(404, Pages.plain("TikTok", "Couldn't find this page")));
        }
        String name = path.group(2);
        Key key = new Key.Handle(name);
        boolean embed = path.group(1) != null;
        return new Call.Admissible("tiktok#www.tiktok.com", "tiktok-page", true, List.of(key),
                directory -> embed ? embed(directory, key, name) : profile(directory, key));
    }

    @Override
    public Response refuse(Request request, Refusal refusal) {
        return refusal.retryAfter(Response.html(429, Pages.plain("TikTok", "Too many requests")));
    }

    @Override
    public Response loginWall(Request request) {
        return Response.redirect("https://www.tiktok.com/login?redirect_url=" + request.encodedAddress());
    }

    @Override
    public Response failure(Request request) {
        return Response.html(503, Pages.plain("503 Service Unavailable", "503 Service Unavailable"));
    }

    /** Private accounts cannot be embedded: they have no such page. */
    private static Response embed(Directory directory, Key key, String name) {
        if (directory.find(key).filter(AccountView::hidden).isPresent()) {
            return Response.html(404, Pages.plain("TikTok", "Embed unavailable"));
        }
        JsonNode state = directory.find(key).filter(AccountView::shown).map(listing -> EmbedState.of(listing, name))
                .orElseGet(() -> EmbedState.missing(name));
        return page("TikTok", "__FRONTITY_CONNECT_STATE__", state);
    }

    private static Response profile(Directory directory, Key key) {
        return directory.find(key).map(listing -> page(listing.shown()
                ? Pages.escaped(listing.account().displayName()) + " (@" + listing.handle() + ") | TikTok"
                : "TikTok - Make Your Day", "__UNIVERSAL_DATA_FOR_REHYDRATION__", UserDetail.of(listing)))
                .orElseGet(() -> page("TikTok - Make Your Day", "__UNIVERSAL_DATA_FOR_REHYDRATION__",
                        UserDetail.missing()));
    }

    private static Response page(String title, String script, JsonNode state) {
        return Response.html(200, """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="UTF-8"><title>%s</title></head>
                <body><div id="app"></div>
                <script id="%s" type="application/json">%s</script>
                </body></html>
                """.formatted(title, script, Pages.script(state)));
    }
}
