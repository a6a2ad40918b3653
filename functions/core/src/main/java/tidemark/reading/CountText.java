package tidemark.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads a count as people see it on a page: {@code 10 612 280}, {@code 5,750}, {@code 12,34,567}, {@code 86.4K}, {@code 3,4 тыс.} The whole text
 * must be one count of the language, otherwise nothing is read: a part of a number is a wrong number.
 */
public final class CountText {

    private static final int LONGEST = 40;
    private static final Pattern SHAPE = Pattern.compile("(\\d[\\d.,' ]*?)(?: ?([^\\d\\s.,'][^\\d]*))?");
    private static final Pattern INDIAN = Pattern.compile("\\d{1,2}(?:,\\d{2})+,\\d{3}");

    private CountText() {}

    /** The count that the text is, empty if it is anything else, ambiguous, or beyond 64 bits. */
    public static Optional<Count> read(String text, CountLanguage language, Rounding rounding) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher shape = SHAPE.matcher(plain(text).strip());
        if (!shape.matches()) {
            return Optional.empty();
        }
        String word = shape.group(2);
        return word == null
                ? Optional.ofNullable(whole(shape.group(1), language)).map(Count::exact)
                : shortened(shape.group(1), word.strip(), language, rounding);
    }

    private static Optional<Count> shortened(String number, String word, CountLanguage language, Rounding rounding) {
        Integer power = language.powers().get(word);
        int point = number.indexOf(language.decimal());
        String head = point < 0 ? number : number.substring(0, point);
        String tail = point < 0 ? "" : number.substring(point + 1);
        Long front = head.indexOf(' ') >= 0 ? null : whole(head, language);
        if (power == null || front == null || (point >= 0 && !tail.matches("\\d{1,9}")) || tail.length() > power) {
            return Optional.empty();
        }
        try {
            long value = new BigDecimal(front + (point < 0 ? "" : "." + tail)).scaleByPowerOfTen(power)
                    .longValueExact();
            long unit = BigDecimal.TEN.pow(power - tail.length()).longValueExact();
            return Optional.of(rounding.count(value, unit, Precision.ABBREVIATED));
        } catch (ArithmeticException beyond64Bits) {
            return Optional.empty();
        }
    }

    /** A whole number, its thousands set apart by the language's sign, by spaces, by apostrophes or not at all. */
    private static @Nullable Long whole(String text, CountLanguage language) {
        String digits;
        if (text.matches("0|[1-9]\\d{0,18}")) {
            digits = text;
        } else if (grouped(text, language.group()) || grouped(text, ' ') || grouped(text, '\'')) {
            digits = text.replaceAll("\\D", "");
        } else if (language.group() == ',' && INDIAN.matcher(text).matches() && text.charAt(0) != '0') {
            digits = text.replace(",", "");
        } else {
            return null;
        }
        BigDecimal value = new BigDecimal(digits);
        return value.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0 ? null : value.longValueExact();
    }

    private static boolean grouped(String text, char sign) {
        return text.matches("[1-9]\\d{0,2}(?:" + Pattern.quote(String.valueOf(sign)) + "\\d{3})+");
    }

    /** Every kind of space as a space, apostrophe as an apostrophe, digit as one of 0 to 9; directional marks left out. */
    private static String plain(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            if (digit >= 0 && Character.isDigit(c)) {
                out.append((char) ('0' + digit));
            } else if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                out.append(' ');
            } else if (c == '’') {
                out.append('\'');
            } else if (c != 0x200E && c != 0x200F) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
