package tidemark.simulator.platform.flickr;

import java.util.Set;

import tidemark.simulator.platform.ApiAndPages;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.population.Figure;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/** Flickr: the API on {@code api.flickr.com}, which gives no followers, and people's pages, which do. */
public final class Flickr extends ApiAndPages {

    private static final Traits TRAITS = new Traits("flickr", 3.6, 0.8, 500_000, 2004,
            Set.of(Figure.FOLLOWING, Figure.POSTS, Figure.VIEWS), false,
            hash -> "1" + Seeded.text(hash, "0123456789", 8) + "@N0"
                    + Seeded.text(Seeded.draw(hash, 7), "0123456789", 1),
            new PathNames());

    public Flickr(Credentials credentials) {
        super(TRAITS, new RestApi(credentials), new PeoplePages());
    }
}
