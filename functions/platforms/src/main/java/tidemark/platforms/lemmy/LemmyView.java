package tidemark.platforms.lemmy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.RepeatedProfiles;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.platforms.spi.WebLink;
import tidemark.reading.Count;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/**
 * A view of a community or person in Lemmy's API: its numbers are in {@code counts} (v3), or in the community or person itself (v4).
 *
 * @param view with its {@code community} or {@code person}
 */
record LemmyView(JsonNode view) {

    private static final List<String> ONE = List.of("community_view", "person_view", "community", "person");
    private static final List<String> MANY = List.of("communities", "users", "moderates");

    /** The views of an answer. */
    static List<LemmyView> in(JsonNode root) {
        List<LemmyView> views = new ArrayList<>();
        ONE.forEach(field -> add(root.path(field), views));
        MANY.forEach(field -> root.path(field).forEach(view -> add(view, views)));
        return views;
    }

    private static void add(JsonNode view, List<LemmyView> views) {
        if (view.path("community").has("name") || view.path("person").has("name")) {
            views.add(new LemmyView(view));
        }
    }

    /** The result from those views that are about the account. */
    static ParseResult find(List<LemmyView> views, Target target, String answered, String method) {
        return RepeatedProfiles.agreed(views.stream().map(view -> view.result(target, answered, method)).toList(),
                () -> ParseResult.changed(views.isEmpty()
                        ? "The answer holds neither community nor user."
                        : "The answer describes another account.", ReportedIdentity.UNKNOWN));
    }

    private ParseResult result(Target target, String answered, String method) {
        boolean community = view.path("community").has("name");
        JsonNode actor = community ? view.path("community") : view.path("person");
        String home = WebLink.of(actor.path("actor_id").asText(actor.path("ap_id").asText(""))).map(WebLink::host)
                .orElse(answered);
        String id = JsonBody.digits(actor.path("id"));
        boolean own = actor.path("local").asBoolean() && !home.isEmpty();
        String name = JsonBody.text(actor.path(community ? "title" : "display_name"));
        ReportedIdentity identity = new ReportedIdentity(
                (community ? LemmyAddresses.COMMUNITY : "") + actor.path("name").asText()
                        + "@" + home,
                own && id != null ? id + "@" + home : null, name);
        LemmyAddresses addresses = new LemmyAddresses();
        boolean named = addresses.of(String.valueOf(identity.handle())).filter(target.address()::equals).isPresent();
        Optional<Unseen> gone = named ? gone(actor) : Optional.empty();
        if (gone.isPresent()) {
            return new ParseResult.Settled(gone.get(), identity);
        }
        ReadingBuilder builder = new ReadingBuilder(identity, method).with(Metric.POSTS,
                number(actor, community ? "posts" : "post_count"));
        Optional<Count> subscribers = number(actor, "subscribers");
        boolean copy = !answered.isEmpty() && !home.equals(answered);
        if (community && (withheld(actor) || (copy && subscribers.filter(count -> count.value() == 0).isPresent()))) {
            return builder.counting("subscribers").hiddenBecause("The host does not show the number of subscribers.")
                    .result(target, addresses);
        }
        return (community
                ? builder.counting("subscribers").with(Metric.FOLLOWERS, subscribers)
                : builder.hiddenBecause("Lemmy counts no followers of a person.")).result(target, addresses);
    }

    private boolean withheld(JsonNode actor) {
        return JsonBody.withheld(view.path("counts").path("subscribers"))
                || JsonBody.withheld(actor.path("subscribers"));
    }

    private Optional<Count> number(JsonNode actor, String field) {
        return JsonBody.count(view.path("counts").path(field)).or(() -> JsonBody.count(actor.path(field)));
    }

    private static Optional<Unseen> gone(JsonNode actor) {
        if (actor.path("deleted").asBoolean()) {
            return Optional.of(Unseen.of(Outcome.NOT_FOUND, "The host says that it was deleted."));
        }
        return actor.path("removed").asBoolean() || actor.path("banned").asBoolean()
                ? Optional.of(Unseen.of(Outcome.SUSPENDED, "The host's moderators removed it."))
                : Optional.empty();
    }
}
