package tidemark.platforms.tumblr;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;

import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.Page;
import tidemark.platforms.refusal.Opening;
import tidemark.platforms.spi.Identity;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.Told;

/** Saved pages of www.tumblr.com, whose state names the blog; they never tell followers to strangers, and are never asked for. */
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
    public boolean recognises(Answer answer) {
        return answer.looksLikePage();
    }

    @Override
    public Opened open(Answer answer) {
        return Opening.page(answer, this::read);
    }

    private Told read(Document page, Target target) {
        JsonNode state = Page.assigned(page, "___INITIAL_STATE___");
        List<JsonNode> blogs = (state.isMissingNode() ? Page.script(page, "script#___INITIAL_STATE___") : state)
                .findParents("uuid").stream()
                .filter(blog -> blog.path("name").asText().equalsIgnoreCase(target.address().handle())).toList();
        return blogs.isEmpty()
                ? Told.changed("The page carries no such blog.", Identity.UNKNOWN)
                : TumblrBlog.told(blogs.getFirst(), target, name());
    }
}
