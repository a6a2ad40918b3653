package tidemark.local.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.local.table.DisplayText;

/** How a value of an answer is written for people. A value of another kind than expected is written as it is. */
enum Format {
    /** As it is; the elements of a list with semicolons between them. */
    TEXT,
    /** With a comma after each three digits. */
    NUMBER,
    /** A number with its sign. */
    CHANGE,
    /** A part as a percentage. */
    SHARE,
    /** A relative change as a percentage with its sign. */
    RATE,
    /** A time in UTC to the minute. */
    TIME;

    private static final String INSTANT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:.*";
    private static final int PERCENT = 2;
    private static final int DIGITS = 40;
    private static final int DAY_END = 10;
    private static final int MINUTE_END = 16;

    /** The value for a table. */
    String shown(JsonNode value) {
        if (value.isNumber() && !immense(value)) {
            return switch (this) {
                case TEXT, TIME -> plain(value);
                case NUMBER -> number("%,d", "%,.2f", value);
                case CHANGE -> number("%+,d", "%+,.2f", value);
                case SHARE -> percent("%,.1f %%", value);
                case RATE -> percent("%+,.2f %%", value);
            };
        }
        String text = plain(value);
        return DisplayText.line(this == TIME && text.matches(INSTANT)
                ? text.substring(0, DAY_END) + " " + text.substring(DAY_END + 1, MINUTE_END)
                : text);
    }

    /** The value for a program. */
    static String plain(JsonNode value) {
        if (value.isArray()) {
            return String.join(";", value.valueStream().map(Format::plain).toList());
        }
        return value.isBigDecimal()
                ? immense(value) ? value.decimalValue().toString() : value.decimalValue().toPlainString()
                : value.isObject() ? value.toString() : value.asText();
    }

    /** Whether a number has so many digits before or after its point that it is written with an exponent only. */
    private static boolean immense(JsonNode value) {
        return value.isBigDecimal() && Math.abs((long) value.decimalValue().scale()) > DIGITS;
    }

    private static String number(String whole, String fraction, JsonNode value) {
        return value.isIntegralNumber()
                ? String.format(Locale.ROOT, whole, value.bigIntegerValue())
                : String.format(Locale.ROOT, fraction, value.decimalValue().setScale(PERCENT, RoundingMode.HALF_UP));
    }

    private static String percent(String form, JsonNode value) {
        return String.format(Locale.ROOT, form, value.decimalValue().multiply(BigDecimal.valueOf(100)));
    }
}
