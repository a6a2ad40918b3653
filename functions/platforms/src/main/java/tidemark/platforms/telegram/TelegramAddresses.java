package tidemark.platforms.telegram;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.spi.PlainHandles;
import tidemark.platforms.spi.WebLink;

/** Handles are public names in lower case. Invitations lead to closed groups and name no account. */
final class TelegramAddresses extends PlainHandles {

    static final Platform TELEGRAM = new Platform("telegram");

    private static final Set<String> HOSTS = Set.of("t.me", "telegram.me", "telegram.dog", "web.telegram.org");
    private static final Pattern OWN_HOST = Pattern.compile("([a-z][a-z0-9_-]{3,31})\\.t\\.me");
    private static final Set<String> PAGES = Set.of("addemoji", "addlist", "addstickers", "addtheme", "boost",
            "confirmphone", "contact", "giftcode", "invoice", "joinchat", "login", "proxy", "setlanguage", "share",
            "socks", "nft");

    TelegramAddresses() {
        super(TELEGRAM, Set.of("tg",
                "telegramchannel"),
                Names.of("a public name of 4 to 32 letters, digits and underscores", "[a-z][a-z0-9_]{3,31}")
                        .without(PAGES),
                "https://t.me/%s", "-?\\d{1,19}");
    }

    @Override
    public boolean hosts(WebLink link) {
        return HOSTS.contains(link.host()) || OWN_HOST.matcher(link.host()).matches();
    }

    @Override
    public Optional<Address> at(WebLink link) {
        var own = OWN_HOST.matcher(link.host());
        if (own.matches()) {
            return of(own.group(1));
        }
        return of(link.segment(link.segment(0).equals("s") ? 1 : 0));
    }
}
