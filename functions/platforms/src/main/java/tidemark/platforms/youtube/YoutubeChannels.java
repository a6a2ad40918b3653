package tidemark.platforms.youtube;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import tidemark.account.Address;
import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.RepeatedProfiles;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.platforms.spi.WebLink;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

/**
 * The channels of a {@code channels.list} answer, in whatever order they come. A channel missing from it is deleted, closed or suspended: the API
 * does not say which.
 *
 * @param root the whole answer, or a single channel
 * @param url the requested URL, absent in a saved answer that does not record it
 */
record YoutubeChannels(JsonNode root, @Nullable URI url, String method) {

    private static final YoutubeAddresses ADDRESSES = new YoutubeAddresses();

    /** The channel id by which a target can be requested; absent if none is known. */
    static @Nullable String id(Target target) {
        String handle = target.address().handle();
        return target.permanentId() == null && ADDRESSES.permanent(handle) ? handle : target.permanentId();
    }

    ParseResult of(Target target) {
        if (root.path("kind").asText().equals("youtube#channel")) {
            return read(root, target);
        }
        JsonNode items = root.isArray() ? root : root.path("items");
        boolean others = items.path(0).has("kind") && !items.path(0).path("kind").asText().equals("youtube#channel");
        if (others) {
            return ParseResult.changed("The answer lists no channels but other things.", ReportedIdentity.UNKNOWN);
        }
        boolean list = items.isArray()
                || (items.isMissingNode() && root.path("pageInfo").path("totalResults").asInt(-1) == 0);
        if (!list) {
            return ParseResult.changed("The answer holds no list of channels.", ReportedIdentity.UNKNOWN);
        }
        return items.isEmpty() ? missing(target) : among(items, target);
    }

    private ParseResult among(JsonNode items, Target target) {
        String id = id(target);
        List<JsonNode> channels = StreamSupport.stream(items.spliterator(), false).toList();
        if (id != null) {
            return agreed(channels.stream().filter(item -> id.equals(item.path("id").asText())).toList(), target,
                    asked("id").isEmpty() || asked("id").contains(id));
        }
        List<JsonNode> named = channels.stream().filter(item -> names(item, target)).toList();
        boolean alone = named.isEmpty() && askedByName(target)
                && channels.stream().map(item -> item.path("id")).distinct().count() == 1;
        return agreed(alone ? channels : named, target, custom(target));
    }

    /** The result that all mentions of the channel agree on; if there is none, the finding that it is missing or that the answer does not say. */
    private ParseResult agreed(List<JsonNode> items, Target target, boolean asked) {
        return RepeatedProfiles.agreed(items.stream().map(item -> read(item, target)).toList(), () -> asked
                ? missing(target)
                : ParseResult.changed("The answer describes another account.", ReportedIdentity.UNKNOWN));
    }

    private static boolean names(JsonNode item, Target target) {
        return Optional.ofNullable(handle(item)).flatMap(ADDRESSES::of).map(Address::handle)
                .filter(target.address().handle()::equals).isPresent();
    }

    /** Whether the request, according to the answer's URL, named the target by the user name, which the answer itself does not repeat. */
    private boolean askedByName(Target target) {
        return asked("forUsername").stream()
                .anyMatch(name -> target.address().handle().equals("user/" + name.toLowerCase(Locale.ROOT)));
    }

    private List<String> asked(String parameter) {
        String value = url == null ? "" : WebLink.of(url.toString()).map(link -> link.parameter(parameter)).orElse("");
        return value.isEmpty() ? List.of() : Arrays.asList(value.replace("%2C", ",").split(","));
    }

    private static ParseResult missing(Target target) {
        return custom(target)
                ? ParseResult.said(Outcome.NEEDS_CREDENTIAL,
                        "The Data API does not look up addresses of the form /c/name; give the channel's @handle or its id.")
                : ParseResult.said(Outcome.NOT_FOUND,
                        "YouTube lists no such channel: it is gone, closed or suspended.");
    }

    /** Whether only the custom address is known, which the API does not look up: the channel with the handle of that name may be another. */
    private static boolean custom(Target target) {
        return target.address().handle().startsWith("c/") && id(target) == null;
    }

    private ParseResult read(JsonNode item, Target target) {
        String id = JsonBody.text(item.path("id"));
        if (id == null || !ADDRESSES.permanent(id)) {
            return ParseResult.changed("The answer holds no account.", ReportedIdentity.UNKNOWN);
        }
        ReportedIdentity identity = new ReportedIdentity(handle(item), id,
                JsonBody.text(item.path("snippet").path("title")));
        ReadingBuilder builder = new ReadingBuilder(identity, method).counting("subscribers");
        JsonNode reported = item.path("statistics");
        if (hides(reported)) {
            builder.hiddenBecause("The owner hides the number of subscribers.");
        } else {
            builder.with(Metric.FOLLOWERS, JsonBody.written(reported.path("subscriberCount")).map(YoutubeRounding::of));
            if (reported.isMissingNode()) {
                builder.hiddenBecause("This answer was asked without the numbers of the channel.");
            }
        }
        builder.with(Metric.POSTS, JsonBody.written(reported.path("videoCount")));
        builder.with(Metric.VIEWS, JsonBody.written(reported.path("viewCount")));
        return builder.result(
                target.permanentId() == null && askedByName(target) ? target.known(id, target.step()) : target,
                ADDRESSES);
    }

    /** Whether the owner hides the number: by a flag, or, if the flag is missing, possibly by 0. */
    private static boolean hides(JsonNode reported) {
        boolean nought = JsonBody.written(reported.path("subscriberCount")).filter(count -> count.value() == 0)
                .isPresent();
        return reported.path("hiddenSubscriberCount").asBoolean(nought && !reported.has("hiddenSubscriberCount"))
                || JsonBody.withheld(reported.path("subscriberCount"));
    }

    /** The handle without its sign, or, in answers from before 2022, the custom address. */
    private static @Nullable String handle(JsonNode item) {
        String custom = JsonBody.text(item.path("snippet").path("customUrl"));
        return custom == null ? null : custom.replaceFirst("^@", "");
    }
}
