package tidemark.platforms.youtube;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;

/** Saved oEmbed answers: they name the channel of a video and have no number of it. https://oembed.com, 2026-06. Never requested. */
final class YoutubeOembed implements Reader {

    @Override
    public String name() {
        return "oembed";
    }

    @Override
    public String reads() {
        return "oEmbed: who it is, no numbers";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return JsonBody.of(answer).root().path("provider_name").asText().equals("YouTube");
    }

    @Override
    public Opened open(PlatformResponse answer) {
        return ResponseChecks.json(answer, JsonBody.of(answer), "", this::read);
    }

    private ParseResult read(JsonNode root, Target target) {
        YoutubeNames channel = YoutubeNames.linked(root.path("author_url").asText(""))
                .map(name -> new YoutubeNames(Set.of(name), new YoutubeAddresses().permanent(name) ? name : null,
                        JsonBody.text(root.path("author_name"))))
                .orElse(new YoutubeNames(Set.of(), null, null));
        return channel.names().isEmpty()
                ? ParseResult.changed("The answer names no channel.", ReportedIdentity.UNKNOWN)
                : channel.result(new ReadingBuilder(channel.identity(target), name()).counting("subscribers")
                        .hiddenBecause("oEmbed has no number of subscribers."), target);
    }
}
