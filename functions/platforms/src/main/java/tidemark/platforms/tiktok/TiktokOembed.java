package tidemark.platforms.tiktok;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.refusal.Opening;
import tidemark.platforms.spi.Identity;
import tidemark.platforms.spi.Link;
import tidemark.platforms.spi.Portrait;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.Told;

/** Saved oEmbed answers: they name the author and tell no number. https://developers.tiktok.com/doc/embed-videos, 2026-08. Never asked. */
final class TiktokOembed implements Reader {

    private static final TiktokAddresses ADDRESSES = new TiktokAddresses();

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
        JsonNode root = JsonBody.of(answer).root();
        return root.path("provider_name").asText().equals("TikTok")
                || root.path("author_url").asText().contains("tiktok.com/@");
    }

    @Override
    public Opened open(Answer answer) {
        return Opening.json(answer, JsonBody.of(answer), "", this::read);
    }

    private Told read(JsonNode root, Target target) {
        String handle = Link.of(root.path("author_url").asText("")).filter(ADDRESSES::hosts)
                .flatMap(link -> link.path().stream().filter(part -> part.startsWith("@")).findFirst())
                .map(name -> name.substring(1)).orElse(JsonBody.text(root.path("author_unique_id")));
        if (handle == null) {
            String words = JsonBody.words(root.path("message").asText(""));
            return Told.changed("The answer names no author" + (words.isEmpty() ? "." : ": " + words),
                    Identity.UNKNOWN);
        }
        return new Portrait(new Identity(handle, null, JsonBody.text(root.path("author_name"))), name())
                .untold("oEmbed tells no number of followers.").told(target, ADDRESSES);
    }
}
