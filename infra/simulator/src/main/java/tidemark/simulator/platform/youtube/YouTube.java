package tidemark.simulator.platform.youtube;

import java.util.Set;

import tidemark.simulator.platform.ApiAndPages;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.population.Figure;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/** YouTube: the Data API v3 on {@code www.googleapis.com}, the channels' pages, and the pages for login and consent. */
public final class YouTube extends ApiAndPages {

    private static final Traits TRAITS = new Traits("youtube", 5.0, 1.2, 300_000_000, 2006,
            Set.of(Figure.POSTS, Figure.VIEWS), false, YouTube::channelId, new ChannelNames());

    public YouTube(Credentials credentials) {
        super(TRAITS, new DataApi(credentials), new WebHosts());
    }

    private static String channelId(long hash) {
        String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
        return "UC" + Seeded.text(hash, letters, 21) + Seeded.text(Seeded.draw(hash, 99), "AQgw", 1);
    }
}
