package tidemark.platforms.twitch;

import java.util.Optional;

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
        String title = Page.meta(page, "og:title").replaceFirst(" - Twitch$", "");
        if (channel.isEmpty()) {
            return Told.changed("The page is no channel's.", Identity.UNKNOWN);
        }
        Identity identity = new Identity(channel.get().handle(), null,
                title.equalsIgnoreCase(channel.get().handle()) ? title : null);
        return new Portrait(identity, name()).untold("The page loads its numbers later.").told(target, addresses);
    }
}
