package tidemark.platforms.twitch;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import tidemark.account.Address;
import tidemark.platform.Target;
import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.platforms.spi.WebLink;

/** Saved channel pages, which name the channel and load every number later; never requested. */
final class TwitchPage implements Reader {

    /** The title of the empty page served at any address, whether or not the channel exists. */
    private static final Pattern SHELL = Pattern.compile("(?i)|twitch(?:\\.tv)?");

    @Override
    public String name() {
        return "page";
    }

    @Override
    public String reads() {
        return "saved channel pages: whose it is, no number";
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
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        String url = canonical == null ? HtmlPage.meta(page, "og:url") : canonical.attr("href");
        TwitchAddresses addresses = new TwitchAddresses();
        Optional<Address> channel = WebLink.of(url).filter(addresses::hosts).flatMap(addresses::at);
        String shown = HtmlPage.meta(page, "og:title");
        String title = (shown.isEmpty() ? page.title().strip() : shown).replaceFirst(" - Twitch$", "");
        if (channel.isEmpty() || SHELL.matcher(title).matches()) {
            return ParseResult.changed(channel.isEmpty()
                    ? "The page is no channel's."
                    : "The page is the shell of the app, which repeats the requested address and names no channel.",
                    ReportedIdentity.UNKNOWN);
        }
        ReportedIdentity identity = new ReportedIdentity(channel.get().handle(), null,
                title.equalsIgnoreCase(channel.get().handle()) ? title : null);
        return new ReadingBuilder(identity, name()).hiddenBecause("The page loads its numbers later.").result(target,
                addresses);
    }
}
