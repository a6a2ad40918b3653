package tidemark.simulator.platform.flickr;

import java.util.Optional;
import java.util.regex.Pattern;

import tidemark.simulator.population.HandleStyle;

/** A path alias in lower case, or the NSID of an account without an alias. */
final class PathNames implements HandleStyle {

    static final Pattern NSID = Pattern.compile("\\d{1,12}@N\\d{2}");

    @Override
    public String canonical(String handle) {
        String upper = handle.replace("@n", "@N");
        return NSID.matcher(upper).matches() ? upper : HandleStyle.super.canonical(handle);
    }

    @Override
    public Optional<String> id(String handle) {
        return ofId(handle);
    }

    @Override
    public Optional<String> ofId(String id) {
        return Optional.of(id).filter(NSID.asMatchPredicate());
    }
}
