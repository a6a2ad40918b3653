package tidemark.platforms.twitch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.RepeatedProfiles;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;

/**
 * Saved answers of Kraken, versions 2 to 5, retired 2022-02: channels with {@code followers} and {@code views}, alone, in lists and within streams,
 * and users without. Never requested.
 */
final class TwitchKraken implements Reader {

    private static final List<String> LISTS = List.of("channels", "users", "streams", "featured", "follows", "videos",
            "teams");

    @Override
    public String name() {
        return "kraken";
    }

    @Override
    public String reads() {
        return "saved answers of Kraken, channels and streams: followers, views; exact";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return channels(JsonBody.of(answer).root()).stream().anyMatch(TwitchKraken::names);
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        Optional<Unseen> refusal = TwitchErrors.of(answer, body.root()).or(() -> Optional.ofNullable(body.fault()));
        return refusal.map(ResponseChecks::refused).orElse(target -> read(channels(body.root()), target));
    }

    private static boolean names(JsonNode channel) {
        return channel.has("_id") && channel.path("name").isTextual();
    }

    private static List<JsonNode> channels(JsonNode root) {
        List<JsonNode> channels = new ArrayList<>();
        channels.add(root);
        channels.add(root.path("stream").path("channel"));
        LISTS.forEach(list -> root.path(list).forEach(item -> {
            channels.add(item);
            channels.add(item.path("channel"));
            channels.add(item.path("user"));
            channels.add(item.path("stream").path("channel"));
        }));
        return channels;
    }

    private ParseResult read(List<JsonNode> channels, Target target) {
        return RepeatedProfiles.agreed(channels.stream().filter(TwitchKraken::names)
                .map(channel -> channel(channel, target)).toList(),
                () -> ParseResult.changed("The answer does not mention the account.", ReportedIdentity.UNKNOWN));
    }

    private ParseResult channel(JsonNode channel, Target target) {
        ReadingBuilder builder = new ReadingBuilder(new ReportedIdentity(JsonBody.text(channel.path("name")),
                JsonBody.digits(channel.path("_id")), JsonBody.text(channel.path("display_name"))), name())
                .with(Metric.FOLLOWERS, JsonBody.count(channel.path("followers")))
                .with(Metric.VIEWS, JsonBody.count(channel.path("views")));
        return (channel.has("followers")
                ? builder
                : builder.hiddenBecause("Kraken's users have no followers; channels do."))
                .result(target, new TwitchAddresses());
    }
}
