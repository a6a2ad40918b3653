package tidemark.platforms.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The body of an answer as a page. */
public final class Page {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Page() {}

    /** The page of a body in the encoding it declares, UTF-8 if none; empty only if the encoding is none that exists. */
    public static Optional<Document> of(Answer answer) {
        try {
            return Optional.of(Jsoup.parse(new ByteArrayInputStream(answer.body()), null, "https://page.invalid/"));
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** The visible text of an element, every run of spaces of any kind as one space. */
    public static String text(Element element) {
        return SPACES.matcher(element.wholeText()).replaceAll(" ").strip();
    }
}
