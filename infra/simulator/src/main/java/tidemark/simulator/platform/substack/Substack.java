package tidemark.simulator.platform.substack;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.HostedPlatform;
import tidemark.simulator.platform.Key;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.population.Traits;

/** Substack: {@code substack.com/api/v1/user/HANDLE/public_profile}. */
public final class Substack extends HostedPlatform {

    private static final String USER = "/api/v1/user/";
    private static final String PROFILE = "/public_profile";
    private static final Pattern HANDLE = Pattern.compile("(?i)[a-z0-9_.-]{1,64}");
    private static final Traits TRAITS = new Traits("substack", 3.8, 0.8, 900_000, 2019, Set.of(), false,
            hash -> Long.toString(1_000_000 + Long.remainderUnsigned(hash, 400_000_000L)));

    public Substack() {
        super(TRAITS, "substack.com", "www.substack.com");
    }

    @Override
    public Call read(Request request) {
        Optional<Key> key = request.after(USER).filter(rest -> rest.endsWith(PROFILE))
                .map(rest -> rest.substring(0, rest.length() - PROFILE.length())).filter(HANDLE.asMatchPredicate())
                .map(Key.Handle::new);
        return new Call.Admissible("substack#substack.com", "substack", true, key.stream().toList(),
                directory -> key.flatMap(directory::find).filter(AccountView::shown)
                        .map(listing -> Response.json(200, PublicProfile.of(listing))).orElseGet(
                                () -> Response.json(404, Json.object().put("error", "Not found"))));
    }

    @Override
    public Response refuse(Request request, Refusal refusal) {
        Response answer = Response.text(429, "Too Many Requests");
        return refusal.retryAfter(answer);
    }

    @Override
    public Response loginWall(Request request) {
        return Response.redirect("https://substack.com/sign-in?redirect=%2Fhome");
    }

    @Override
    public Response failure(Request request) {
        return Response.html(503,
                "<!DOCTYPE html><html lang=\"en\"><head><title>Something has gone wrong</title></head></html>");
    }

    @Override
    public String robots(String host) {
        return "User-agent: *\nDisallow: /sign-in\n";
    }
}
