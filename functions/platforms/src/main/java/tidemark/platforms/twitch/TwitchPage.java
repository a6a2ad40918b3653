package tidemark.platforms.twitch;

import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import tidemark.account.Address;
import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.Page;
import tidemark.platforms.refusal.Opening;
import tidemark.platforms.spi.Identity;
import tidemark.platforms.spi.Link;
import tidemark.platforms.spi.Portrait;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.Told;

/** Saved channel pages, which name the channel and load every number later; never asked for. */
final class TwitchPage implements Reader {

    /** The title of the page that stands at any address, whoever has it. */
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
    public boolean recognises(Answer answer) {
        return answer.looksLikePage();
    }

    @Override
    public Opened open(Answer answer) {
        return Opening.page(answer, this::read);
    }

    private Told read(Document page, Target target) {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        String url = canonical == null ? Page.meta(page, "og:url") : canonical.attr("href");
        TwitchAddresses addresses = new TwitchAddresses();
        Optional<Address> channel = Link.of(url).filter(addresses::hosts).flatMap(addresses::at);
        String shown = Page.meta(page, "og:title");
        String title = (shown.isEmpty() ? page.title().strip() : shown).replaceFirst(" - Twitch$", "");
        if (channel.isEmpty() || SHELL.matcher(title).matches()) {
            return Told.changed(channel.isEmpty()
                    ? "The page is no channel's."
                    : "The page is the shell of the app, which repeats the address asked for and names no channel.",
                    Identity.UNKNOWN);
        }
        Identity identity = new Identity(channel.get().handle(), null,
                title.equalsIgnoreCase(channel.get().handle()) ? title : null);
        return new Portrait(identity, name()).untold("The page loads its numbers later.").told(target, addresses);
    }
}
