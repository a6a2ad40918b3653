package tidemark.simulator.platform;

/** The handle that a renamed account has from then on: its first label, shortened, with {@code now} at its end. */
final class NewHandle {

    private static final int MOST_OF_LABEL = 12;

    private NewHandle() {}

    static String of(String handle) {
        int end = 0;
        while (end < handle.length() && handle.charAt(end) != '.' && handle.charAt(end) != '@') {
            end++;
        }
        String label = handle.substring(0, Math.min(end, MOST_OF_LABEL));
        return label.replaceAll("[-_]+$", "") + "now" + handle.substring(end);
    }
}
