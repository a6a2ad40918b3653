package tidemark.simulator.platform.flickr;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Directory;
import tidemark.simulator.platform.Key;
import tidemark.simulator.platform.Pages;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.platform.Site;
import tidemark.simulator.population.Numbers;

/** {@code /people/NAME/}: the models of the page, including the number of followers. */
final class PeoplePages implements Site {

    private static final Set<String> HOSTS = Set.of("www.flickr.com", "flickr.com", "m.flickr.com");
    private static final Pattern PATH = Pattern.compile("/(?:people|photos)/([^/]+)/?");

    @Override
    public boolean speaksFor(String host) {
        return HOSTS.contains(host);
    }

    @Override
    public Call read(Request request) {
        if (request.path().startsWith("/signin")) {
            return new Call.AtTheDoor(Response.html(200, Pages.plain("Flickr Login", "Log in to Flickr")));
        }
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            return new Call.AtTheDoor(missing());
        }
        Key key = RestApi.key(path.group(1));
        return new Call.Admissible("flickr#www.flickr.com", "flickr-page", true, List.of(key),
                directory -> page(directory, key));
    }

    @Override
    public Response refuse(Request request, Refusal refusal) {
        return refusal
                .retryAfter(Response.html(429, Pages.plain("Flickr: Too Many Requests", "429 Too Many Requests")));
    }

    @Override
    public Response loginWall(Request request) {
        return Response.redirect("https://www.flickr.com/signin");
    }

    @Override
    public Response failure(Request request) {
        return Response.html(503, Pages.plain("Flickr: Bad, bad panda!", "503 Service Unavailable"));
    }

    private static Response page(Directory directory, Key key) {
        return directory.find(key).filter(AccountView::shown).map(PeoplePages::page).orElseGet(PeoplePages::missing);
    }

    private static Response page(AccountView listing) {
        return Response.html(200, """
                <!DOCTYPE html>
                <html lang="en-US"><head><meta charset="utf-8"><title>About %s | Flickr</title></head>
                <body><div class="person-profile"></div>
                <script>
                modelExport: %s,
                auth: {"signedIn":false,"csrf":"simulated"}
                </script>
                </body></html>
                """.formatted(Pages.escaped(listing.account().displayName()), Pages.script(models(listing))));
    }

    private static ObjectNode models(AccountView listing) {
        Numbers numbers = listing.numbers();
        ObjectNode owner = Json.object().put("_flickrModelRegistry", "person-models").put("id", listing.id());
        owner.put("pathAlias", Person.alias(listing)).put("username", listing.account().displayName());
        owner.put("realname", listing.account().displayName()).put("isPro", true).put("isDeleted", false);
        owner.put("dateCreated", listing.account().createdAt().getEpochSecond());
        ObjectNode state = Json.object();
        ObjectNode main = state.putObject("main");
        main.putArray("photostream-models").addObject().putObject("data").putObject("owner").set("data", owner);
        main.putArray("person-profile-models").addObject().putObject("data").put("id", listing.id())
                .put("photoCount", numbers.posts());
        ObjectNode contacts = main.putArray("person-contacts-count-models").addObject().putObject("data");
        contacts.put("id", listing.id());
        if (!listing.hidden()) {
            contacts.put("followerCount", numbers.followers()).put("followingCount", numbers.following());
        }
        return state;
    }

    private static Response missing() {
        return Response.html(404, Pages.plain("Flickr: Page Not Found", "Page Not Found"));
    }
}
