package tidemark.simulator.platform.flickr;

import java.util.regex.Pattern;

import tidemark.simulator.population.NamesOrIds;

/** A path alias in lower case, or the NSID of an account without an alias. */
final class PathNames implements NamesOrIds {

    static final Pattern NSID = Pattern.compile("\\d{1,12}@N\\d{2}");

    @Override
    public String canonical(String handle) {
        String upper = handle.replace("@n", "@N");
        return NSID.matcher(upper).matches() ? upper : NamesOrIds.super.canonical(handle);
    }

    @Override
    public Pattern idForm() {
        return NSID;
    }
}
