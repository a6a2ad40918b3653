package tidemark.simulator.platform.linkedin;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tidemark.simulator.population.HandleStyle;

/** {@code company/}, {@code school/} or {@code showcase/} and a vanity name or an id: all organisations share one namespace. */
final class OrganizationNames implements HandleStyle {

    static final String COMPANY = "company/";
    static final Pattern VANITY = Pattern.compile("[\\p{L}\\p{N}_.'&-]{1,100}");
    private static final Pattern KIND = Pattern.compile("^(?:company|school|showcase)/");
    private static final Pattern ID = Pattern.compile("company/(\\d{1,18})");

    @Override
    public String canonical(String handle) {
        return COMPANY + KIND.matcher(handle.toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    @Override
    public Optional<String> id(String handle) {
        Matcher id = ID.matcher(handle);
        return id.matches() ? Optional.of(id.group(1)) : Optional.empty();
    }

    @Override
    public Optional<String> ofId(String id) {
        return id(COMPANY + id).map(known -> COMPANY + known);
    }

    @Override
    public String shown(String id) {
        return COMPANY + "organisation-" + id;
    }

    static String vanity(String handle) {
        return KIND.matcher(handle).replaceFirst("");
    }
}
