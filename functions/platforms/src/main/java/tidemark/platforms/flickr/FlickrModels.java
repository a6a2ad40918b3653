package tidemark.platforms.flickr;

import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

import tidemark.encoding.PercentEncoding;
import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/**
 * The data that a page carries as {@code modelExport}, since 2015: lists of models, each wrapped in {@code data} in newer pages, their texts
 * URL-encoded. Undocumented.
 */
record FlickrModels(JsonNode main) {

    private static final FlickrAddresses ADDRESSES = new FlickrAddresses();

    ParseResult result(Target target, String method) {
        JsonNode owner = owner();
        String id = text(owner.path("id")) == null ? text(owner.path("nsid")) : text(owner.path("id"));
        String name = text(owner.path("realname")) == null
                ? text(owner.path("username"))
                : text(owner.path("realname"));
        if (id == null || !ADDRESSES.permanent(id)) {
            return ParseResult.changed("The page holds no person.", ReportedIdentity.UNKNOWN);
        }
        ReportedIdentity identity = new ReportedIdentity(text(owner.path("pathAlias")), id, name);
        JsonNode counts = of("person-contacts-count-models", id);
        ParseResult reported = new ReadingBuilder(identity, method)
                .with(Metric.FOLLOWERS, count(counts, "followerCount"))
                .with(Metric.FOLLOWING, count(counts, "followingCount"))
                .with(Metric.POSTS, count(of("person-profile-models", id), "photoCount")).result(target, ADDRESSES);
        boolean gone = owner.path("isDeleted").asBoolean() && reported.identity().permanentId() != null;
        return gone ? ParseResult.said(Outcome.NOT_FOUND, "The owner deleted the account.") : reported;
    }

    /** The person whose page it is: the owner of its photos, or the only person in it. */
    private JsonNode owner() {
        JsonNode stream = unwrapped(unwrapped(main.path("photostream-models").path(0)).path("owner"));
        JsonNode people = main.path("person-models");
        return stream.isObject() ? stream : people.size() == 1 ? unwrapped(people.path(0)) : MissingNode.getInstance();
    }

    /** The one model of a list, unless it names another account. */
    private JsonNode of(String list, String id) {
        Stream<JsonNode> models = StreamSupport.stream(main.path(list).spliterator(), false)
                .map(FlickrModels::unwrapped);
        return models.filter(model -> owned(model, id)).findFirst().orElse(MissingNode.getInstance());
    }

    private boolean owned(JsonNode model, String id) {
        String own = Stream.of("id", "nsid", "personId").map(model::path).map(FlickrModels::text)
                .filter(text -> text != null)
                .filter(ADDRESSES::permanent).findFirst().orElse(id);
        return own.equals(id);
    }

    private static Optional<Count> count(JsonNode model, String name) {
        return JsonBody.written(model.path(name));
    }

    private static JsonNode unwrapped(JsonNode model) {
        return model.path("data").isObject() ? model.path("data") : model;
    }

    private static @Nullable String text(JsonNode node) {
        String text = JsonBody.text(node);
        return text == null ? null : PercentEncoding.lenientPath(text);
    }
}
