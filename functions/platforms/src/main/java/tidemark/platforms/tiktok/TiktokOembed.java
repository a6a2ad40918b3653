package tidemark.platforms.tiktok;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.platforms.spi.WebLink;

/** Saved oEmbed answers: they name the author and have no number. https://developers.tiktok.com/doc/embed-videos, 2026-08. Never requested. */
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
    public boolean recognises(PlatformResponse answer) {
        JsonNode root = JsonBody.of(answer).root();
        return root.path("provider_name").asText().equals("TikTok")
                || root.path("author_url").asText().contains("tiktok.com/@");
    }

    @Override
    public Opened open(PlatformResponse answer) {
        return ResponseChecks.json(answer, JsonBody.of(answer), "", this::read);
    }

    private ParseResult read(JsonNode root, Target target) {
        String handle = WebLink.of(root.path("author_url").asText("")).filter(ADDRESSES::hosts)
                .flatMap(link -> link.path().stream().filter(part -> part.startsWith("@")).findFirst())
                .map(name -> name.substring(1)).orElse(JsonBody.text(root.path("author_unique_id")));
        if (handle == null) {
            String words = JsonBody.words(root.path("message").asText(""));
            return ParseResult.changed("The answer names no author" + (words.isEmpty() ? "." : ": " + words),
                    ReportedIdentity.UNKNOWN);
        }
        return new ReadingBuilder(new ReportedIdentity(handle, null, JsonBody.text(root.path("author_name"))), name())
                .hiddenBecause("oEmbed has no number of followers.").result(target, ADDRESSES);
    }
}
