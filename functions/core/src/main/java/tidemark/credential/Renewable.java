package tidemark.credential;

import java.util.List;

/**
 * A credential that a platform issues in return for others.
 *
 * @param name under which it is stored, such as {@code reddit.token}
 * @param from the names of the credentials it is issued for, such as {@code reddit.app}; contains {@code name} itself where a token extends itself
 */
public record Renewable(String name, List<String> from) {

    public Renewable {
        from = List.copyOf(from);
    }

    /** Whether it is issued for itself, so that a missing or invalid one can not be renewed. */
    public boolean isExtended() {
        return from.contains(name);
    }
}
