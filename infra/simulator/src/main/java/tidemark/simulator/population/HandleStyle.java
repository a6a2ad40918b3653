package tidemark.simulator.population;

import java.util.Locale;
import java.util.Optional;

/** The form of a platform's handles in account lists, where it is more than a name in any case. */
public interface HandleStyle {

    /** A name, written in lower case. */
    HandleStyle PLAIN = new HandleStyle() {
    };

    /** The one spelling of a handle that may be written in several ways. */
    default String canonical(String handle) {
        return handle.toLowerCase(Locale.ROOT);
    }

    /** The permanent id, if a canonical handle is one; absent if it is a name. */
    default Optional<String> id(String handle) {
        return Optional.empty();
    }

    /** The canonical handle for an account of which only the permanent id is known; absent if the platform has no such form. */
    default Optional<String> ofId(String id) {
        return Optional.empty();
    }

    /** The name of an account that is listed by its permanent id. */
    default String shown(String id) {
        return id;
    }
}
