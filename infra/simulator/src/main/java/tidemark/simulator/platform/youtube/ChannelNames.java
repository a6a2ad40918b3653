package tidemark.simulator.platform.youtube;

import java.util.Locale;
import java.util.regex.Pattern;

import tidemark.simulator.population.NamesOrIds;

/** {@code @handle} in lower case, or {@code UC} and 22 letters; {@code user/name} and {@code c/name} lead to {@code @name}. */
final class ChannelNames implements NamesOrIds {

    static final Pattern ID = Pattern.compile("UC[A-Za-z0-9_-]{22}");
    static final Pattern HANDLE = Pattern.compile("@?[\\p{L}\\p{N}_.·-]{3,30}");
    private static final Pattern OLD = Pattern.compile("^(?:user/|c/|@)");

    @Override
    public String canonical(String handle) {
        return ID.matcher(handle).matches()
                ? handle
                : "@" + OLD.matcher(handle.toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    @Override
    public Pattern idForm() {
        return ID;
    }

    @Override
    public String shown(String id) {
        return "@ch" + id.substring(2, 16).toLowerCase(Locale.ROOT);
    }
}
