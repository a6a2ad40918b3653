package tidemark.platforms.flickr;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jsoup.nodes.Element;

import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.exchange.Xml;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * The body of an answer of Flickr's API in any of its formats as the same tree: JSON, JSON in a call of {@code jsonFlickrApi}, XML.
 * https://www.flickr.com/services/api/response.json.html, 2026-08.
 */
final class FlickrBody {

    private static final Pattern CALLED = Pattern.compile("\\s*+jsonFlickrApi\\s*+\\((.*)\\)\\s*+;?\\s*+",
            Pattern.DOTALL);
    /** The first codes have a different meaning in each method; their messages say which. */
    private static final Pattern NO_SUCH_ACCOUNT = Pattern.compile("(?i)user (?:not found|deleted)|unknown user");
    private static final int DEEPEST = 20;

    private FlickrBody() {}

    static JsonBody of(PlatformResponse answer) {
        String text = answer.text();
        Matcher called = CALLED.matcher(text);
        if (called.matches()) {
            return JsonBody.of(called.group(1).getBytes(StandardCharsets.UTF_8));
        }
        return text.contains("<rsp") && answer.looksLikePage() ? xml(text, answer) : JsonBody.of(answer);
    }

    private static JsonBody xml(String text, PlatformResponse answer) {
        Element rsp = Xml.of(text).map(xml -> xml.selectFirst("rsp[stat]")).orElse(null);
        if (rsp == null) {
            return JsonBody.of(answer);
        }
        ObjectNode root = tree(rsp, 0);
        Element error = rsp.selectFirst("> err");
        if (error != null) {
            root.put("code", error.attr("code")).put("message", error.attr("msg"));
        }
        return new JsonBody(root, null);
    }

    private static ObjectNode tree(Element element, int depth) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        element.attributes().forEach(attribute -> node.put(attribute.getKey(), attribute.getValue()));
        if (element.childrenSize() == 0 && !element.text().isEmpty()) {
            node.put("_content", element.text());
        }
        element.children().stream().filter(child -> depth < DEEPEST)
                .forEach(child -> node.set(child.tagName(), tree(child, depth + 1)));
        return node;
    }

    /** The meaning of an API error; empty if the answer is no error. */
    static Optional<Unseen> failure(JsonNode root) {
        if (!root.path("stat").asText().equals("fail")) {
            return Optional.empty();
        }
        String words = JsonBody.words(root.path("message").asText(""));
        int code = root.path("code").asInt(-1);
        Outcome outcome = switch (code) {
            case 1, 2, 5 -> NO_SUCH_ACCOUNT.matcher(words).find() ? Outcome.NOT_FOUND : Outcome.LAYOUT_CHANGED;
            case 95, 96, 97, 98, 99, 100 -> Outcome.NEEDS_CREDENTIAL;
            case 429 -> Outcome.RATE_LIMITED;
            case 0, 105, 106, 201 -> Outcome.TRANSIENT;
            default -> Outcome.LAYOUT_CHANGED;
        };
        return Optional.of(Unseen.of(outcome, words.isEmpty() ? "Flickr says " + code + "." : words));
    }
}
