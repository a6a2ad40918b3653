package tidemark.platforms.youtube;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.JsonBody;

/** The data in a page's scripts: {@code ytInitialData = {...}}, or, for phones, the same as an escaped string. */
final class YoutubeScript {

    private static final Pattern ESCAPED = Pattern.compile("ytInitialData[\"']?\\]?\\s*=\\s*'([^']*)'");
    private static final Pattern SIGN = Pattern.compile("\\\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))",
            Pattern.DOTALL);

    private YoutubeScript() {}

    static JsonNode data(Document page) {
        JsonNode plain = HtmlPage.assigned(page, "ytInitialData");
        return plain.isMissingNode() ? escaped(page) : plain;
    }

    private static JsonNode escaped(Document page) {
        for (Element script : page.select("script")) {
            Matcher found = ESCAPED.matcher(script.data());
            if (found.find()) {
                return JsonBody.within(unescaped(found.group(1)), 0).root();
            }
        }
        return MissingNode.getInstance();
    }

    private static String unescaped(String text) {
        return SIGN.matcher(text).replaceAll(sign -> {
            String hex = sign.group(1) == null ? sign.group(2) : sign.group(1);
            return Matcher
                    .quoteReplacement(hex == null ? sign.group(3) : String.valueOf((char) Integer.parseInt(hex, 16)));
        });
    }
}
