package tidemark.local.view;

/** A JSON text for the output. */
final class JsonText {

    private static final int FIRST_HIGH_CONTROL = 0x7F;

    private JsonText() {}

    /**
     * The text with a line end.
     *
     * @param terminal whether characters that steer a terminal are written as JSON's escapes, which mean the same
     */
    static String of(String json, boolean terminal) {
        String whole = json.endsWith("\n") ? json : json + "\n";
        if (!terminal) {
            return whole;
        }
        StringBuilder safe = new StringBuilder(whole.length());
        whole.chars().forEach(sign -> {
            if (sign >= FIRST_HIGH_CONTROL && (Character.isISOControl(sign) || bidirectional(sign))) {
                safe.append("\\u%04x".formatted(sign));
            } else {
                safe.append((char) sign);
            }
        });
        return safe.toString();
    }

    private static boolean bidirectional(int sign) {
        return sign == 0x061C || (sign >= 0x200E && sign <= 0x200F) || (sign >= 0x2028 && sign <= 0x202E)
                || (sign >= 0x2066 && sign <= 0x2069);
    }
}
