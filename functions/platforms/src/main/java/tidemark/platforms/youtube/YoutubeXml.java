package tidemark.platforms.youtube;

import java.util.List;
import java.util.Optional;

import org.jsoup.nodes.Element;

import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.exchange.Xml;

/** YouTube's XML answers: feeds of videos, and the Data API of before 2015. */
final class YoutubeXml {

    private static final List<String> ROOTS = List.of("feed", "entry", "errors");

    private YoutubeXml() {}

    static boolean is(PlatformResponse answer) {
        return root(answer).isPresent();
    }

    /** The root element, if it is one of those. */
    static Optional<Element> root(PlatformResponse answer) {
        String text = answer.text().stripLeading();
        if (!text.startsWith("<?xml") && ROOTS.stream().noneMatch(root -> text.startsWith("<" + root))) {
            return Optional.empty();
        }
        return Xml.of(text).flatMap(document -> document.children().stream()
                .filter(child -> ROOTS.contains(child.tagName())).findFirst());
    }

    /** The text of the first child element of that name, empty if there is none. */
    static String child(Element element, String name) {
        return element.children().stream().filter(child -> child.tagName().equals(name)).map(Element::text).findFirst()
                .orElse("");
    }
}
