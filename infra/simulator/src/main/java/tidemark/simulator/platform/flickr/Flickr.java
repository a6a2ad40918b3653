package tidemark.simulator.platform.flickr;

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

/** Flickr: the API on {@code api.flickr.com}, which gives no followers, and people's pages, which do. */
public final class Flickr implements Platform {

    private static final Set<String> PAGES = Set.of("www.flickr.com", "flickr.com", "m.flickr.com");
    private static final Traits TRAITS = new Traits("flickr", 3.6, 0.8, 500_000, 2004,
            Set.of(Figure.FOLLOWING, Figure.POSTS, Figure.VIEWS), false,
            hash -> "1" + Seeded.text(hash, "0123456789", 8) + "@N0"
                    + Seeded.text(Seeded.draw(hash, 7), "0123456789", 1),
            new PathNames());

    private final RestApi api;
    private final PeoplePages pages = new PeoplePages();

    public Flickr(Credentials credentials) {
        this.api = new RestApi(credentials);
    }

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public boolean speaksFor(String host) {
        return isApi(host) || PAGES.contains(host);
    }

    @Override
    public Call read(Request request) {
        return isApi(request.host()) ? api.read(request) : pages.read(request);
    }

    @Override
    public Response refuse(Request request, Refusal refusal) {
        Response answer = isApi(request.host())
                ? Response.text(429, "Too Many Requests")
                : Response.html(429, Pages.plain("Flickr: Too Many Requests", "429 Too Many Requests"));
        Long seconds = refusal.seconds();
        return seconds == null ? answer : answer.with("Retry-After", seconds);
    }

    @Override
    public Response loginWall(Request request) {
        return isApi(request.host())
                ? RestApi.fail(98, "Invalid auth token")
                : Response.redirect("https://www.flickr.com/signin");
    }

    /** Code 105 comes with status 200, as all errors of the API do. */
    @Override
    public Response failure(Request request) {
        return isApi(request.host())
                ? RestApi.fail(105, "Service currently unavailable")
                : Response.html(503, Pages.plain("Flickr: Bad, bad panda!", "503 Service Unavailable"));
    }

    private static boolean isApi(String host) {
        return host.equals("api.flickr.com");
    }
}
