package tidemark.platforms.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;

/** The body of an answer as an HTML page, bounded in the number of its tags and in its depth. */
public final class HtmlPage {

    private static final int TAGS = 200_000;
    private static final int DEEPEST = 1_000;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private HtmlPage() {}

    /** Parses a body in the encoding it declares, UTF-8 if none; empty if that encoding does not exist or the page exceeds the bounds. */
    public static Optional<Document> of(PlatformResponse answer) {
        if (tags(answer.body()) > TAGS) {
            return Optional.empty();
        }
        try {
            Document page = Jsoup.parse(new ByteArrayInputStream(answer.body()), null, "https://page.invalid/");
            return Optional.of(page).filter(HtmlPage::shallow);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** An upper bound of the number of tags. */
    private static int tags(byte[] body) {
        int tags = 0;
        for (byte part : body) {
            tags += part == '<' ? 1 : 0;
        }
        return tags;
    }

    private static boolean shallow(Document page) {
        return NodeTraversor.filter((node, depth) -> depth > DEEPEST ? FilterResult.STOP : FilterResult.CONTINUE,
                page) != FilterResult.STOP;
    }

    /** The visible text of an element, every run of spaces of any kind as one space. */
    public static String text(Element element) {
        return SPACES.matcher(element.wholeText()).replaceAll(" ").strip();
    }

    /** The content of the first {@code <meta>} with that property or name that is not blank; empty if there is none. */
    public static String meta(Document page, String name) {
        for (Element meta : page.select("meta[property=" + name + "], meta[name=" + name + "]")) {
            String content = SPACES.matcher(meta.attr("content")).replaceAll(" ").strip();
            if (!content.isEmpty()) {
                return content;
            }
        }
        return "";
    }

    /** The JSON of the first script that a selector finds; a missing node if there is none. */
    public static JsonNode script(Document page, String selector) {
        Element script = page.selectFirst(selector);
        return script == null ? MissingNode.getInstance() : JsonBody.within(script.data(), 0).root();
    }

    /** The JSON that a script of the page assigns to a name, such as {@code ytInitialData}; a missing node if there is none. */
    public static JsonNode assigned(Document page, String name) {
        Pattern assignment = Pattern.compile(Pattern.quote(name) + "[\"']?\\]?\\s*[=:]\\s*(?=[{\\[])");
        for (Element script : page.select("script")) {
            Matcher found = assignment.matcher(script.data());
            if (found.find()) {
                return JsonBody.within(script.data(), found.end()).root();
            }
        }
        return MissingNode.getInstance();
    }

    /** The language that the page declares, as a BCP 47 tag; empty if it declares none. */
    public static String language(Document page) {
        Element html = page.selectFirst("html[lang]");
        return html == null ? "" : html.attr("lang").strip();
    }
}
