package tidemark.platforms.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import tidemark.reading.Count;
import tidemark.reading.CountLanguage;
import tidemark.reading.CountText;
import tidemark.reading.Metric;
import tidemark.reading.Rounding;

/**
 * Reads the numbers at the beginning of a description: {@code 2,362 Followers, 136 Following, 224 Posts - ...}. The words identify the language, and
 * the language defines how its numbers are written. Immutable.
 */
public final class CountPhrases {

    private static final String NUMBER = "(\\p{Nd}[\\p{Nd}.,'’ ]*(?: ?[\\p{L}\\p{M}.॰]{1,8})?)";
    private static final String END = "(?![\\p{IsLatin}\\p{IsCyrillic}\\p{Nd}])";
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,、،，·•|;-]?\\s*");

    private final Map<String, List<Phrase>> byLanguage;

    private CountPhrases(Map<String, List<Phrase>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /** @param metric absent for a number that is recognised but not kept */
    private record Phrase(Pattern pattern, @Nullable Metric metric) {}

    /**
     * The numbers at the beginning of a text.
     *
     * @param end the index in the text where they end; 0 if there are none
     */
    public record Tally(Map<Metric, Count> counts, int end) {

        static final Tally NONE = new Tally(Map.of(), 0);
    }

    /**
     * The phrases of a table of lines {@code language | metric | form / form}. In a form, a regular expression, {@code #} stands for the number, with
     * or without a space beside it; the metric is a hyphen where the number is not kept.
     *
     * @throws IllegalArgumentException if a line has another form, or names an unknown language or metric
     */
    public static CountPhrases of(String table) {
        Map<String, List<Phrase>> phrases = new LinkedHashMap<>();
        table.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] cells = line.split("\\|", 3);
            if (cells.length != 3) {
                throw new IllegalArgumentException("not language | metric | forms: " + line);
            }
            String tag = cells[0].strip();
            CountLanguage.of(tag);
            Metric metric = cells[1].isBlank() || cells[1].strip().equals("-") ? null : Metric.of(cells[1].strip());
            for (String form : cells[2].split(" / ")) {
                phrases.computeIfAbsent(tag, any -> new ArrayList<>()).add(new Phrase(pattern(form.strip()), metric));
            }
        });
        return new CountPhrases(phrases);
    }

    private static Pattern pattern(String form) {
        String[] around = form.split(" ?# ?", -1);
        if (around.length != 2) {
            throw new IllegalArgumentException("a form holds one number: " + form);
        }
        String before = around[0].isEmpty() ? "" : around[0] + " ?";
        String after = around[1].isEmpty() ? "" : " ?" + around[1];
        return Pattern.compile(before + NUMBER + after + END, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * The numbers at the beginning of a text.
     *
     * @param language of the page as a BCP 47 tag, which decides if words are the same in several languages; empty if the page declares none
     * @return nothing if two languages would give different numbers
     */
    public Tally head(String text, String language) {
        Optional<CountLanguage> spoken = CountLanguage.spoken(language);
        List<Tally> tallies = new ArrayList<>();
        for (Map.Entry<String, List<Phrase>> entry : byLanguage.entrySet()) {
            CountLanguage read = CountLanguage.of(entry.getKey());
            Tally tally = head(text, entry.getValue(), read);
            if (tally.end() > 0 && spoken.filter(read::equals).isPresent()) {
                return tally;
            }
            tallies.add(tally);
        }
        int furthest = tallies.stream().mapToInt(Tally::end).max().orElse(0);
        List<Tally> best = tallies.stream().filter(tally -> tally.end() == furthest).distinct().toList();
        return furthest > 0 && best.size() == 1 ? best.getFirst() : Tally.NONE;
    }

    /** The numbers of a text that consists only of such phrases; empty for any other text. */
    public Map<Metric, Count> whole(String text, String language) {
        Tally tally = head(text, language);
        return tally.end() == text.length() ? tally.counts() : Map.of();
    }

    private static Tally head(String text, List<Phrase> phrases, CountLanguage language) {
        Map<Metric, Count> counts = new EnumMap<>(Metric.class);
        int end = 0;
        int from = 0;
        for (int next = phrase(text, from, phrases, language, counts); next > from;) {
            end = next;
            Matcher between = BETWEEN.matcher(text).region(end, text.length());
            from = between.lookingAt() ? between.end() : end;
            next = phrase(text, from, phrases, language, counts);
        }
        return end == 0 ? Tally.NONE : new Tally(Collections.unmodifiableMap(counts), end);
    }

    /** The end of the phrase that begins at an index; the same index if none begins there. */
    private static int phrase(String text, int from, List<Phrase> phrases, CountLanguage language,
            Map<Metric, Count> counts) {
        for (Phrase phrase : phrases) {
            Matcher matcher = phrase.pattern().matcher(text).region(from, text.length()).useTransparentBounds(true);
            if (matcher.lookingAt()) {
                Optional<Count> count = CountText.read(matcher.group(1), language, Rounding.UNKNOWN);
                Metric metric = phrase.metric();
                if (count.isPresent() && metric != null) {
                    counts.putIfAbsent(metric, count.get());
                }
                if (count.isPresent()) {
                    return matcher.end();
                }
            }
        }
        return from;
    }
}
