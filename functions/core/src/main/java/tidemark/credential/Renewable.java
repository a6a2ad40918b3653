package tidemark.credential;

import java.util.List;

/**
 * A credential that can be had from others.
 *
 * @param name under which it is kept, such as {@code reddit.token}
 * @param from the names of those it is made of, such as {@code reddit.app}; holds {@code name} itself where a token prolongs itself
 */
public record Renewable(String name, List<String> from) {

    public Renewable {
        from = List.copyOf(from);
    }

    /** Whether it is made of itself, so that one that is missing or invalid can not be had. */
    public boolean isExtended() {
        return from.contains(name);
    }
}
