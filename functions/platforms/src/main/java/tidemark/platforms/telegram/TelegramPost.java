package tidemark.platforms.telegram;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import tidemark.platform.Target;
import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;

/**
 * Saved pages of one post, {@code https://t.me/name/123}, with or without {@code ?embed=1}: they name the channel and have no number; never
 * requested. https://core.telegram.org/widgets/post, 2026-09.
 */
final class TelegramPost implements Reader {

    @Override
    public String name() {
        return "post";
    }

    @Override
    public String reads() {
        return "saved pages of one post: whose channel it is, no number";
    }

    @Override
    public boolean recognises(PlatformResponse answer) {
        return answer.looksLikePage() && (answer.text().contains("data-telegram-post")
                || answer.text().contains("data-post"));
    }

    @Override
    public Opened open(PlatformResponse answer) {
        return ResponseChecks.page(answer, this::read);
    }

    private ParseResult read(Document page, Target target) {
        return new ReadingBuilder(new ReportedIdentity(handle(page), null, name(page)), name())
                .hiddenBecause("The page shows a post and no number of subscribers.")
                .result(target, new TelegramAddresses());
    }

    private static @Nullable String handle(Document page) {
        Element post = page.selectFirst("script[data-telegram-post], .tgme_widget_message[data-post]");
        if (post == null) {
            return null;
        }
        String named = post.hasAttr("data-post") ? post.attr("data-post") : post.attr("data-telegram-post");
        return named.split("/", 2)[0];
    }

    private static @Nullable String name(Document page) {
        Element owner = page.selectFirst(".tgme_widget_message_owner_name");
        String name = owner == null ? HtmlPage.meta(page, "og:title") : HtmlPage.text(owner);
        return name.isEmpty() ? null : name;
    }
}
