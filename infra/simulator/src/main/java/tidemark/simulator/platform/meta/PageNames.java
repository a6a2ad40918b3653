package tidemark.simulator.platform.meta;

import java.util.Locale;
import java.util.regex.Pattern;

import tidemark.simulator.population.NamesOrIds;

/** A Page's username, in which case and dots are ignored (except the dot before a fault's code), or its id. */
final class PageNames implements NamesOrIds {

    private static final Pattern DOTS = Pattern.compile("\\.(?!sim[0-9a-z]+$)");
    private static final Pattern ID = Pattern.compile("\\d{5,20}");

    @Override
    public String canonical(String handle) {
        return DOTS.matcher(handle.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    @Override
    public Pattern idForm() {
        return ID;
    }
}
