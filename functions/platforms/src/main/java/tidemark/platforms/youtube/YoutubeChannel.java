package tidemark.platforms.youtube;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import tidemark.platform.Target;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Precision;

/** The channel in a tree of renderers. */
record YoutubeChannel(YoutubeTree tree, YoutubeWords words, Source source) {

    private static final String HIDDEN = "The owner hides the number of subscribers.";

    /**
     * The origin of a tree.
     *
     * @param language that the page declares, empty to use the one in the tree
     * @param url the page's final URL, empty if unknown
     * @param method the reader's name
     */
    record Source(String language, String url, String method) {}

    static ParseResult read(YoutubeTree tree, Source source, Target target) {
        String error = tree.error();
        if (error != null && !tree.metadata().isObject()) {
            return ParseResult.said(YoutubeAlerts.of(error));
        }
        String language = source.language().isEmpty() ? tree.language() : source.language();
        return new YoutubeChannel(tree, new YoutubeWords(language), source).of(target);
    }

    private ParseResult of(Target target) {
        YoutubeNames names = YoutubeNames.in(tree, source.url());
        ReportedIdentity identity = names.identity(target);
        ReadingBuilder builder = new ReadingBuilder(identity, source.method()).counting("subscribers");
        JsonNode about = about(names);
        Optional<Count> subscribers = subscribers(about);
        builder.with(Metric.FOLLOWERS, subscribers);
        builder.with(Metric.POSTS, best(Stream.concat(Stream.of(YoutubeTree.text(about.path("videoCountText")),
                YoutubeTree.text(tree.header().path("videosCountText"))),
                tree.headerParts().stream().map(List::getFirst))
                .map(words::videos).flatMap(Optional::stream)));
        builder.with(Metric.VIEWS, words.views(YoutubeTree.text(about.path("viewCountText"))));
        if (tree.ageGate().isObject() && !target.address().handle().equals(identity.permanentId())
                && (identity.permanentId() == null || !identity.permanentId().equals(target.permanentId()))) {
            return ParseResult.said(Outcome.LOGIN_WALL, "YouTube shows this channel to adults who are signed in only.");
        }
        if (subscribers.isEmpty()) {
            hidden(about).ifPresent(builder::hiddenBecause);
        }
        return names.result(builder, target);
    }

    /** The part "About", unless it belongs to another channel. */
    private JsonNode about(YoutubeNames names) {
        JsonNode about = tree.about();
        String id = about.path("channelId").asText("");
        return id.isEmpty() || id.equals(names.id()) ? about : MissingNode.getInstance();
    }

    private Optional<Count> subscribers(JsonNode about) {
        JsonNode header = tree.header();
        Stream<Optional<Count>> worded = Stream.concat(tree.headerParts().stream().flatMap(List::stream),
                Stream.of(YoutubeTree.text(tree.topic().path("subtitle"))))
                .map(words::subscribers);
        JsonNode button = header.findPath("subscribeButtonRenderer");
        Stream<Optional<Count>> labelled = Stream
                .of(header.path("subscriberCountText"), about.path("subscriberCountText"),
                        button.path("longSubscriberCountText"))
                .flatMap(node -> Stream.of(YoutubeTree.text(node), YoutubeTree.spoken(node))).map(words::labelled);
        return best(Stream.concat(worded, labelled).flatMap(Optional::stream));
    }

    /** The first of the counts with the highest precision. */
    private static Optional<Count> best(Stream<Count> counts) {
        return counts.reduce((one,
                other) -> other.precision() == Precision.EXACT && one.precision() != Precision.EXACT ? other : one);
    }

    /** The legitimate reason for a missing number: its place is empty, or this kind of channel has none. */
    private Optional<String> hidden(JsonNode about) {
        JsonNode header = tree.header();
        if (tree.ageGate().isObject()) {
            return Optional.of("YouTube shows this channel to adults only, without its numbers.");
        }
        boolean worded = Stream.of(header.path("subscriberCountText"), about.path("subscriberCountText"))
                .anyMatch(node -> !YoutubeTree.text(node).isBlank());
        boolean unknown = tree.headerParts().stream().map(List::getFirst)
                .anyMatch(part -> !part.strip().startsWith("@") && words.videos(part).isEmpty());
        return header.isMissingNode() || worded || unknown ? Optional.empty() : Optional.of(HIDDEN);
    }
}
