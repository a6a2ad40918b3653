package tidemark.platforms.youtube;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

import tidemark.platforms.exchange.JsonBody;

/**
 * The tree of renderers in which the web client gets a channel, in a page as {@code ytInitialData} and from its interface {@code browse} as the whole
 * answer: the places of its parts, through the years. Undocumented.
 */
record YoutubeTree(JsonNode root) {

    private static final List<String> HEADERS = List.of("pageHeaderRenderer", "c4TabbedHeaderRenderer",
            "carouselHeaderRenderer",
            "interactiveTabbedHeaderRenderer", "musicImmersiveHeaderRenderer", "defaultPromoPanelRenderer");

    /** The tree of an answer: the answer itself, or the part of the list that earlier clients received. */
    static YoutubeTree of(JsonNode answer) {
        for (JsonNode part : answer.isArray() ? answer : MissingNode.getInstance()) {
            if (part.path("response").isObject()) {
                return new YoutubeTree(part.path("response"));
            }
        }
        return new YoutubeTree(answer.path("response").isObject() ? answer.path("response") : answer);
    }

    boolean isPresent() {
        return root.isObject()
                && (root.has("header") || root.has("metadata") || root.has("contents") || root.has("alerts")
                        || root.has("responseContext"));
    }

    /** The renderer of the header; a missing node if there is no known one. */
    JsonNode header() {
        return HEADERS.stream().map(root.path("header")::path).filter(JsonNode::isObject).findFirst()
                .orElse(MissingNode.getInstance());
    }

    /** The data of a topic's header, without the videos in its carousel; a missing node in other headers. */
    JsonNode topic() {
        return header().path("contents").findPath("topicChannelDetailsRenderer");
    }

    JsonNode metadata() {
        return root.path("metadata").path("channelMetadataRenderer");
    }

    /** The data of the tab or the panel "About"; a missing node if it is not part of the answer. */
    JsonNode about() {
        JsonNode panel = root.findValue("aboutChannelViewModel");
        JsonNode tab = panel == null ? root.findValue("channelAboutFullMetadataRenderer") : panel;
        return tab == null ? MissingNode.getInstance() : tab;
    }

    /** The node that replaces everything else if a channel is only for signed-in adults. */
    JsonNode ageGate() {
        JsonNode gate = root.path("contents").findValue("channelAgeGateRenderer");
        return gate == null ? MissingNode.getInstance() : gate;
    }

    /** The texts beside the title of a {@code pageHeaderViewModel}, each with the words a screen reader says for it. */
    List<List<String>> headerParts() {
        List<List<String>> parts = new ArrayList<>();
        JsonNode rows = root.at(
                "/header/pageHeaderRenderer/content/pageHeaderViewModel/metadata/contentMetadataViewModel/metadataRows");
        for (JsonNode row : rows) {
            for (JsonNode part : row.path("metadataParts")) {
                String text = text(part.path("text"));
                if (!text.isEmpty()) {
                    parts.add(List.of(text, part.path("accessibilityLabel").asText("")));
                }
            }
        }
        return parts;
    }

    /** The language of the request, according to the page's search box; empty if it does not say. */
    String language() {
        return root.at(
                "/topbar/desktopTopbarRenderer/searchbox/fusionSearchboxRenderer/config/webSearchboxConfig/requestLanguage")
                .asText("");
    }

    /** The error shown in place of a channel; absent if there is none. */
    @Nullable
    String error() {
        for (JsonNode alert : root.path("alerts")) {
            JsonNode renderer = alert.path("alertRenderer").isObject()
                    ? alert.path("alertRenderer")
                    : alert.path("alertWithButtonRenderer");
            if (renderer.path("type").asText().equals("ERROR")) {
                return JsonBody.words(text(renderer.path("text")));
            }
        }
        return null;
    }

    /** The text of a node in any of the renderers' forms. */
    static String text(JsonNode node) {
        if (node.isTextual()) {
            return node.textValue();
        }
        StringBuilder runs = new StringBuilder();
        node.path("runs").forEach(run -> runs.append(run.path("text").asText("")));
        return Optional.of(runs.toString()).filter(joined -> !joined.isEmpty())
                .orElse(node.path("simpleText").asText(node.path("content").asText("")));
    }

    /** The accessibility label of a text; empty if there is none. */
    static String spoken(JsonNode node) {
        return node.at("/accessibility/accessibilityData/label").asText("");
    }
}
