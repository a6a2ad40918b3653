package tidemark.platforms.meta;

import java.util.List;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;

import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.JsonTree;

/** The data that pages of Meta carry in scripts of JSON ({@code data-sjs}). */
public final class DataScripts {

    private DataScripts() {}

    /**
     * The objects that fit, in the order of the page, of those scripts that hold a word.
     *
     * @param word without which a script is not opened
     */
    public static List<JsonNode> objects(Document page, String word, Predicate<JsonNode> fits) {
        return page.select("script[type=application/json], script[data-sjs]").stream()
                .filter(script -> script.data().contains(word))
                .flatMap(script -> JsonTree.objects(JsonBody.within(script.data(), 0).root(), fits).stream()).toList();
    }
}
