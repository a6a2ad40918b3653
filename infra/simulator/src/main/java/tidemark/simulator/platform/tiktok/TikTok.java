package tidemark.simulator.platform.tiktok;

import java.util.Set;

import tidemark.simulator.platform.ApiAndPages;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.population.Figure;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/** TikTok: the Display API on {@code open.tiktokapis.com} for owners, and public embeddable profiles and profile pages. */
public final class TikTok extends ApiAndPages {

    private static final Traits TRAITS = new Traits("tiktok", 5.0, 1.2, 160_000_000, 2017,
            Set.of(Figure.FOLLOWING, Figure.POSTS, Figure.LIKES), false,
            hash -> "6" + Seeded.text(hash, "0123456789", 18));

    public TikTok(Credentials credentials) {
        super(TRAITS, new DisplayApi(credentials), new ProfilePages());
    }
}
