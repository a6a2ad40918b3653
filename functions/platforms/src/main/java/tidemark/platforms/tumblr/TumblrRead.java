package tidemark.platforms.tumblr;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Metric;

/** Saved answers of the first API, {@code name.tumblr.com/api/read/json}: posts only; never requested. */
final class TumblrRead implements Reader {

    private static final String START = "var tumblr_api_read =";

    @Override
    public String name() {
        return "read";
    }

    @Override
    public String reads() {
        return "saved answers of name.tumblr.com/api/read/json: posts, no followers; exact";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return answer.text().strip().startsWith(START) || JsonBody.of(answer).root().has("tumblelog");
    }

    @Override
    public Opened open(PlatformResponse answer) {
        String text = answer.text().strip();
        JsonBody body = text.startsWith(START)
                ? JsonBody.within(text, START.length())
                : JsonBody.of(answer);
        return ResponseChecks.json(answer, body, "", this::read);
    }

    private ParseResult read(JsonNode root, Target target) {
        JsonNode blog = root.path("tumblelog");
        return new ReadingBuilder(
                new ReportedIdentity(JsonBody.text(blog.path("name")), null, JsonBody.text(blog.path("title"))),
                name()).with(Metric.POSTS, JsonBody.written(root.path("posts-total")))
                .hiddenBecause("Tumblr shows the followers of a blog only to its owner.")
                .result(target, new TumblrAddresses());
    }
}
