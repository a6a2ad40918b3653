package tidemark.simulator.platform;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The new handle of a renamed account: its first label, shortened, with {@code now} appended. */
final class NewHandle {

    private static final int MOST_OF_LABEL = 12;
    /** The prefix for the kind of account, or an at sign; the first label; the rest. */
    private static final Pattern FORM = Pattern.compile("([@!]|[a-z]+/|)([^.@]*)(.*)");

    private NewHandle() {}

    static String of(String handle) {
        Matcher parts = FORM.matcher(handle);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no handle: " + handle);
        }
        String label = parts.group(2).substring(0, Math.min(parts.group(2).length(), MOST_OF_LABEL));
        return parts.group(1) + label.replaceAll("[-_]+$", "") + "now" + parts.group(3);
    }
}
