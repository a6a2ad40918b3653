package tidemark.simulator.population;

import java.util.Locale;
import java.util.Optional;

/** How the accounts of a platform are called in account lists, where that is more than a name in any case. */
public interface HandleStyle {

    /** A name, written in lower case. */
    HandleStyle PLAIN = new HandleStyle() {
    };

    /** The one spelling of a handle that may be written in several ways. */
    default String canonical(String handle) {
        return handle.toLowerCase(Locale.ROOT);
    }

    /** The permanent id that a canonical handle is; absent if it is a name. */
    default Optional<String> id(String handle) {
        return Optional.empty();
    }

    /** The canonical handle by which an account is listed of which nothing but the permanent id is known; absent if there is none. */
    default Optional<String> ofId(String id) {
        return Optional.empty();
    }

    /** The name that an account bears that is listed by its permanent id. */
    default String shown(String id) {
        return id;
    }
}
