package tidemark.platforms.instagram;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.JsonTree;
import tidemark.platforms.meta.DataScripts;

/** The users in the scripts of a page: {@code _sharedData} until 2021, {@code data-sjs} after it, and {@code contextJSON} in embeds. */
final class InstagramData {

    private static final Pattern ADDITIONAL = Pattern.compile("__additionalDataLoaded\\([^{]{1,200}(?=\\{)");
    private static final Pattern CONTEXT = Pattern.compile("\"contextJSON\"\\s*:\\s*(?=\")");

    private InstagramData() {}

    static List<JsonNode> users(Document page) {
        List<JsonNode> users = new ArrayList<>();
        users.addAll(JsonTree.objects(HtmlPage.assigned(page, "_sharedData"), InstagramUser::is));
        for (Element script : page.select("script")) {
            Matcher additional = ADDITIONAL.matcher(script.data());
            if (additional.find()) {
                users.addAll(JsonTree.objects(JsonBody.within(script.data(), additional.end()).root(),
                        InstagramUser::is));
            }
            Matcher context = CONTEXT.matcher(script.data());
            if (context.find()) {
                String text = JsonBody.within(script.data(), context.end()).root().asText();
                users.addAll(JsonTree.objects(JsonBody.of(text.getBytes(StandardCharsets.UTF_8)).root(),
                        InstagramUser::is));
            }
        }
        users.addAll(DataScripts.objects(page, "follow", InstagramUser::is));
        return users;
    }
}
