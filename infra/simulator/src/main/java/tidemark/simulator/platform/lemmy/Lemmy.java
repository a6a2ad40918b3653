package tidemark.simulator.platform.lemmy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Key;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.platform.fediverse.ActorKind;
import tidemark.simulator.platform.fediverse.Dialect;
import tidemark.simulator.platform.fediverse.Home;
import tidemark.simulator.platform.fediverse.Software;
import tidemark.simulator.population.Figure;
import tidemark.simulator.population.Traits;

/**
 * Lemmy: {@code /api/v3/community?name=} gives subscribers, {@code /api/v3/user?username=} gives posts and no audience. Communities are
 * {@code !name@host} in account lists, users {@code user@host}. A removed community is marked as removed, a hidden one is not found.
 */
public final class Lemmy implements Dialect {

    private static final ActorKind COMMUNITY = new ActorKind("/c/", "Group", "!", false);
    private static final ActorKind USER = new ActorKind("/u/", "Person", "", false);
    private static final Traits TRAITS = new Traits("lemmy", 3.0, 0.8, 90_000, 2020, Set.of(Figure.POSTS), false,
            hash -> Long.toString(1 + Long.remainderUnsigned(hash, 2_000_000_000L)));

    @Override
    public Software software() {
        return Software.LEMMY;
    }

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public List<ActorKind> actors() {
        return List.of(COMMUNITY, USER);
    }

    @Override
    public Optional<Question> question(Request request, Home home) {
        return switch (request.path()) {
            case "/api/v3/community" -> Optional.of(question(request.parameter("name").orElse(""), COMMUNITY, home,
                    LemmyView::community, "couldnt_find_community"));
            case "/api/v3/user" -> Optional.of(question(request.parameter("username").orElse(""), USER, home,
                    LemmyView::person, "couldnt_find_person"));
            default -> Optional.empty();
        };
    }

    private static Question question(String name, ActorKind kind, Home home,
            BiFunction<AccountView, String, ObjectNode> view, String missing) {
        Optional<Key> key = home.localName(name).map(local -> kind.named(local, home));
        return new Question(key.stream().toList(),
                directory -> key.flatMap(directory::find).filter(listing -> !listing.hidden())
                        .map(listing -> Response.json(200,
                                view.apply(listing, home.url(kind.path() + kind.name(listing)))))
                        .orElseGet(() -> error(404, missing)));
    }

    @Override
    public Response notFound() {
        return error(404, "not_found");
    }

    @Override
    public Response membersOnly() {
        return error(400, "instance_is_private");
    }

    @Override
    public Response tooMany(Refusal refusal) {
        Response answer = error(429, "rate_limit_error");
        return refusal.retryAfter(answer);
    }

    private static Response error(int status, String error) {
        return Response.json(status, Json.object().put("error", error));
    }
}
