package tidemark.simulator.platform.telegram;

import java.util.Set;
import java.util.regex.Pattern;

import tidemark.simulator.platform.ApiAndPages;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/** Telegram: the Bot API on {@code api.telegram.org} and the public pages on {@code t.me} and its other names. */
public final class Telegram extends ApiAndPages {

    static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{4,31}");
    private static final Traits TRAITS = new Traits("telegram", 4.3, 1.0, 12_000_000, 2015, Set.of(), true,
            hash -> "-1001" + Seeded.text(hash, "0123456789", 9));

    public Telegram(Credentials credentials) {
        super(TRAITS, new BotApi(credentials), new ChannelPages());
    }
}
