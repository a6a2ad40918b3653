package tidemark.platforms.flickr;

import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.platforms.spi.WebLink;
import tidemark.reading.Count;
import tidemark.reading.Metric;

/** The person of {@code people.getInfo}: texts and numbers are wrapped in {@code _content}, and numbers may be texts. */
final class FlickrPerson {

    private FlickrPerson() {}

    static ReadingBuilder of(JsonNode person, String method) {
        String id = Stream.of("nsid", "id").map(person::path).map(JsonBody::text).filter(text -> text != null)
                .filter(new FlickrAddresses()::permanent).findFirst().orElse(null);
        String name = word(person.path("realname")) == null
                ? word(person.path("username"))
                : word(person.path("realname"));
        JsonNode photos = person.path("photos");
        Optional<Count> posts = JsonBody.written(content(photos.path("count")));
        ReadingBuilder builder = new ReadingBuilder(new ReportedIdentity(alias(person), id, name), method)
                .with(Metric.POSTS, posts)
                .with(Metric.VIEWS, JsonBody.written(content(photos.path("views"))));
        return photos.hasNonNull("count") && posts.isEmpty()
                ? builder
                : builder.hiddenBecause("Flickr's API reports no number of followers.");
    }

    private static @Nullable String alias(JsonNode person) {
        String alias = word(person.path("path_alias"));
        return alias != null
                ? alias
                : Stream.of("photosurl", "profileurl").map(person::path).map(FlickrPerson::word)
                        .filter(url -> url != null)
                        .flatMap(url -> WebLink.of(url).map(link -> link.segment(1)).stream())
                        .filter(name -> !name.isEmpty())
                        .findFirst().orElse(null);
    }

    private static @Nullable String word(JsonNode node) {
        return JsonBody.text(content(node));
    }

    private static JsonNode content(JsonNode node) {
        return node.isObject() ? node.path("_content") : node;
    }
}
