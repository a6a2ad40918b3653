package tidemark.platforms.reddit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;

import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.JsonBody;
import tidemark.reading.Count;

/**
 * The site of 2018 to 2023, which carries its data as {@code window.___r}: {@code subreddits.models} and {@code profiles.models} by fullname,
 * the numbers there or under {@code about}. A page has models of other subreddits too, each with its own name.
 */
final class RedditModels {

    private RedditModels() {}

    static List<RedditReading> in(Document page) {
        JsonNode data = HtmlPage.assigned(page, "window.___r");
        return Stream.of("subreddits", "profiles").map(data::path).flatMap(group -> group.path("models").properties()
                .stream().flatMap(model -> builder(group, model).stream())).toList();
    }

    private static Optional<RedditReading> builder(JsonNode group, Map.Entry<String, JsonNode> model) {
        String name = JsonBody.text(model.getValue().path("name"));
        Optional<Count> reported = JsonBody.count(model.getValue().path("subscribers"))
                .or(() -> JsonBody.count(group.path("about").path(model.getKey()).path("subscribers")));
        return name == null || reported.isEmpty()
                ? Optional.empty()
                : Optional.of(RedditReading.of(RedditKind.SUBREDDIT, name, RedditThings.fullname(model.getKey()),
                        JsonBody.text(model.getValue().path("title")), reported, null));
    }
}
