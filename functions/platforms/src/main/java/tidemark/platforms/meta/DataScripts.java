package tidemark.platforms.meta;

import java.util.List;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;

import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.JsonTree;

/** The data that Meta's pages carry in JSON scripts ({@code data-sjs}). */
public final class DataScripts {

    private DataScripts() {}

    /**
     * The objects that match, in the order of the page, from the scripts that contain a word.
     *
     * @param word that a script must contain to be parsed
     */
    public static List<JsonNode> objects(Document page, String word, Predicate<JsonNode> fits) {
        return page.select("script[type=application/json], script[data-sjs]").stream()
                .filter(script -> script.data().contains(word))
                .flatMap(script -> JsonTree.objects(JsonBody.within(script.data(), 0).root(), fits).stream()).toList();
    }
}
