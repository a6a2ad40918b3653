package tidemark.simulator.platform.linkedin;

import java.util.Set;

import tidemark.simulator.platform.ApiAndPages;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/** LinkedIn: the Marketing API on {@code api.linkedin.com} and the pages of organisations, on {@code www} and the countries' hosts. */
public final class LinkedIn extends ApiAndPages {

    private static final Traits TRAITS = new Traits("linkedin", 4.3, 1.0, 35_000_000, 2009, Set.of(), false,
            hash -> "1" + Seeded.text(hash, "0123456789", 8), new OrganizationNames());

    public LinkedIn(Credentials credentials) {
        super(TRAITS, new MarketingApi(credentials), new CompanyPages());
    }
}
