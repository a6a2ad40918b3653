package tidemark.simulator.platform.peertube;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.limits.Quota;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Directory;
import tidemark.simulator.platform.Key;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.platform.ResetTimes;
import tidemark.simulator.platform.fediverse.ActorKind;
import tidemark.simulator.platform.fediverse.Dialect;
import tidemark.simulator.platform.fediverse.Home;
import tidemark.simulator.platform.fediverse.Software;
import tidemark.simulator.population.Figure;
import tidemark.simulator.population.Traits;

/**
 * PeerTube: {@code /api/v1/video-channels/NAME} and {@code /api/v1/accounts/NAME}. A blocked account is not found, and no count can be
 * hidden. On a server a name is unique across channels and accounts: both are {@code name@host} here and have the same numbers. Errors
 * are problem details.
 */
public final class PeerTube implements Dialect {

    private static final ActorKind CHANNEL = new ActorKind("/video-channels/", "Group", "", false);
    private static final ActorKind ACCOUNT = new ActorKind("/accounts/", "Person", "", false);
    private static final String API = "/api/v1";
    private static final int LIMIT = 50;
    private static final Traits TRAITS = new Traits("peertube", 2.4, 0.7, 30_000, 2018, Set.of(Figure.FOLLOWING), false,
            hash -> Long.toString(1 + Long.remainderUnsigned(hash, 2_000_000_000L)), new PeerTubeNames());

    @Override
    public Software software() {
        return Software.PEERTUBE;
    }

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public List<ActorKind> actors() {
        return List.of(CHANNEL, ACCOUNT);
    }

    @Override
    public Optional<Question> question(Request request, Home home) {
        return actors().stream().flatMap(kind -> request.after(API + kind.path()).stream()
                .map(name -> question(kind, name, home))).findFirst();
    }

    private Question question(ActorKind kind, String name, Home home) {
        Optional<Key> key = home.localName(name).map(local -> kind.named(local, home));
        return new Question(key.stream().toList(),
                directory -> key.flatMap(k -> answer(directory, kind, k, home)).orElseGet(() -> problem(404,
                        kind.equals(CHANNEL) ? "Video channel not found" : "Account not found", "Not Found")));
    }

    private static Optional<Response> answer(Directory directory, ActorKind kind, Key key, Home home) {
        return directory.find(key).filter(AccountView::shown).map(listing -> Response.json(200, kind.equals(CHANNEL)
                ? PeerTubeActor.channel(listing, kind.name(listing), home)
                : PeerTubeActor.account(listing, kind.name(listing), home)));
    }

    @Override
    public Response notFound() {
        return problem(404, "Not Found", "Not Found");
    }

    @Override
    public Response membersOnly() {
        return problem(401, "Unauthorized", "Unauthorized");
    }

    @Override
    public Response tooMany(Refusal refusal) {
        Response answer = problem(429, "Too many requests, please try again later.", "Too Many Requests");
        return refusal.retryAfter(refusal.spent(LIMIT).map(quota -> stamp(answer, quota)).orElse(answer));
    }

    @Override
    public Response stamp(Response answer, Quota quota) {
        return answer.with("X-RateLimit-Limit", quota.limit()).with("X-RateLimit-Remaining", quota.remaining())
                .with("X-RateLimit-Reset", ResetTimes.epochSeconds(quota.reset()));
    }

    private static Response problem(int status, String detail, String title) {
        return Response.json(status, Json.object().put("type", "about:blank").put("title", title).put("detail", detail)
                .put("status", status).put("error", detail))
                .with("Content-Type", "application/problem+json; charset=utf-8");
    }
}
