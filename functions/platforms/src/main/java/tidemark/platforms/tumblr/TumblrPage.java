package tidemark.platforms.tumblr;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;

import tidemark.platform.Target;
import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReportedIdentity;

/**
 * Saved pages of www.tumblr.com, whose state names the blog; they never show followers to visitors who are not signed in, and are never requested.
 */
final class TumblrPage implements Reader {

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String reads() {
        return "saved pages of www.tumblr.com/name: that the blog is there, no followers";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return answer.looksLikePage();
    }

    @Override
    public Opened open(PlatformResponse answer) {
        return ResponseChecks.page(answer, this::read);
    }

    private ParseResult read(Document page, Target target) {
        JsonNode state = HtmlPage.assigned(page, "___INITIAL_STATE___");
        List<JsonNode> blogs = (state.isMissingNode() ? HtmlPage.script(page, "script#___INITIAL_STATE___") : state)
                .findParents("uuid").stream()
                .filter(blog -> blog.path("name").asText().equalsIgnoreCase(target.address().handle())).toList();
        return blogs.isEmpty()
                ? ParseResult.changed("The page carries no such blog.", ReportedIdentity.UNKNOWN)
                : TumblrBlog.result(blogs.getFirst(), target, name());
    }
}
