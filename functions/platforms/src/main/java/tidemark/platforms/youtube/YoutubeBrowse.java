package tidemark.platforms.youtube;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Finding.Unseen;

/** Saved answers of the web client's own interface, {@code /youtubei/v1/browse}, and of its predecessor, pages as data. Never requested. */
final class YoutubeBrowse implements Reader {

    @Override
    public String name() {
        return "browse";
    }

    @Override
    public String reads() {
        return "the web client's data of a channel: subscribers and videos; abbreviated";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return YoutubeTree.of(JsonBody.of(answer).root()).isPresent();
    }

    @Override
    public Opened open(PlatformResponse answer) {
        JsonBody body = JsonBody.of(answer);
        Optional<Unseen> error = YoutubeErrors.of(answer, body.root());
        return error.isPresent()
                ? ResponseChecks.refused(error.get())
                : ResponseChecks.json(answer, body, "", this::read);
    }

    private ParseResult read(JsonNode root, Target target) {
        YoutubeTree tree = YoutubeTree.of(root);
        return tree.isPresent()
                ? YoutubeChannel.read(tree, new YoutubeChannel.Source("", "", name()), target)
                : ParseResult.changed("The answer holds no channel.", ReportedIdentity.UNKNOWN);
    }
}
