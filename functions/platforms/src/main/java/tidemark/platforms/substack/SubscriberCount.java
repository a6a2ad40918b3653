package tidemark.platforms.substack;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platforms.exchange.JsonBody;
import tidemark.reading.Count;
import tidemark.reading.CountLanguage;
import tidemark.reading.CountText;
import tidemark.reading.Precision;
import tidemark.reading.Rounding;

/**
 * The subscribers in a profile: a whole number ("1,234 subscribers") or a least number ("10K+", "Over 12,000 subscribers"). A least number is the
 * value and the lower bound; the upper bound is the last number before the next one that would be written that way: for 12,000 it is 12,999, for
 * 10,000, which may be an order of magnitude, 99,999. Words only ("Tens of thousands") and 0 are no number: Substack writes them if the owner hides
 * it.
 */
final class SubscriberCount {

    private static final Pattern COUNT = Pattern
            .compile("(?i)(over |more than )?(\\d[\\d,.]*[kmb]?)(\\+)?(?: (?:free |paid |total )?subscribers?)?");
    private static final Pattern HIDDEN = Pattern.compile("(?i)|0(?: subscribers)?|(?:(?:tens|hundreds) of )?"
            + "(?:tens|hundreds|thousands|millions)(?: of subscribers)?");

    private SubscriberCount() {}

    /** The number of a profile; empty if it has none, or two that contradict each other. */
    static Optional<Count> of(JsonNode profile) {
        String text = text(profile);
        Optional<Count> number = JsonBody.count(profile.path("subscriberCountNumber"))
                .filter(count -> count.value() > 0);
        if (text.isEmpty()) {
            return number.flatMap(bare -> bare.value() % 10 == 0 ? least(bare.value(), Precision.ROUNDED) : number);
        }
        Optional<Count> reported = read(text);
        if (reported.isEmpty() || number.isEmpty()) {
            return reported;
        }
        long whole = number.get().value();
        boolean within = whole >= reported.get().low() && whole <= reported.get().high();
        return within ? (whole == reported.get().low() ? reported : number) : Optional.empty();
    }

    /** Whether a profile hides its number: it has none, or words in its place. */
    static boolean hidden(JsonNode profile) {
        return HIDDEN.matcher(text(profile)).matches();
    }

    private static String text(JsonNode profile) {
        return profile.path("subscriberCountString").asText(profile.path("subscriberCount").asText("")).strip();
    }

    private static Optional<Count> read(String text) {
        Matcher reported = COUNT.matcher(text);
        if (!reported.matches()) {
            return Optional.empty();
        }
        Optional<Count> count = CountText.read(reported.group(2), CountLanguage.ENGLISH, Rounding.DOWN)
                .filter(some -> some.value() > 0);
        boolean whole = reported.group(1) == null && reported.group(3) == null
                && count.filter(some -> some.precision() == Precision.EXACT).isPresent();
        return whole
                ? count
                : count.flatMap(some -> least(some.value(), some.precision() == Precision.EXACT
                        ? Precision.ROUNDED
                        : some.precision()));
    }

    /** A least number with its bounds; empty for one without a final 0, which Substack does not write that way. */
    private static Optional<Count> least(long value, Precision precision) {
        long unit = 1;
        while (value % (unit * 10) == 0 && unit <= value / 10) {
            unit *= 10;
        }
        long high = value == unit ? value * 10 - 1 : value + unit - 1;
        return unit == 1 || high < value
                ? Optional.empty()
                : Optional.of(new Count(value, precision, value, high));
    }
}
