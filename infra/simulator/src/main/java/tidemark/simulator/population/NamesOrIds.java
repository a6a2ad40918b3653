package tidemark.simulator.population;

import java.util.Optional;
import java.util.regex.Pattern;

/** Handles that are names, or permanent ids, which have a form that tells them from names. */
public interface NamesOrIds extends HandleStyle {

    /** The form of a permanent id. */
    Pattern idForm();

    @Override
    default Optional<String> id(String handle) {
        return Optional.of(handle).filter(idForm().asMatchPredicate());
    }

    @Override
    default Optional<String> ofId(String id) {
        return id(id);
    }
}
