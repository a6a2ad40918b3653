package tidemark.platforms.youtube;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.refusal.Opening;
import tidemark.platforms.spi.Identity;
import tidemark.platforms.spi.Portrait;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.Told;

/** Saved oEmbed answers: they name the channel of a video and tell no number of it. https://oembed.com, 2026-06. Never asked. */
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
    public boolean recognises(Answer answer) {
        return JsonBody.of(answer).root().path("provider_name").asText().equals("YouTube");
    }

    @Override
    public Opened open(Answer answer) {
        return Opening.json(answer, JsonBody.of(answer), "", this::read);
    }

    private Told read(JsonNode root, Target target) {
        YoutubeNames channel = YoutubeNames.linked(root.path("author_url").asText(""))
                .map(name -> new YoutubeNames(Set.of(name), new YoutubeAddresses().permanent(name) ? name : null,
                        JsonBody.text(root.path("author_name"))))
                .orElse(new YoutubeNames(Set.of(), null, null));
        return channel.names().isEmpty()
                ? Told.changed("The answer names no channel.", Identity.UNKNOWN)
                : channel.told(new Portrait(channel.identity(target), name()).counting("subscribers")
                        .untold("oEmbed tells no number of subscribers."), target);
    }
}
