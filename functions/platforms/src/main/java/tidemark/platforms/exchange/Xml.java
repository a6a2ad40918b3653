package tidemark.platforms.exchange;

import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The body of an answer as XML: well-formed, without document types, bounded in the number of its elements and in its depth. */
public final class Xml {

    private static final int ELEMENTS = 100_000;
    private static final int DEEPEST = 100;

    private Xml() {}

    /** Parses a text; empty if it is not well-formed or exceeds the bounds. */
    public static Optional<Document> of(String text) {
        return wellFormed(text.strip())
                ? Optional.of(Jsoup.parse(text, "https://page.invalid/", Parser.xmlParser()))
                : Optional.empty();
    }

    private static XMLInputFactory strict() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    private static boolean wellFormed(String text) {
        try {
            XMLStreamReader reader = strict().createXMLStreamReader(new StringReader(text));
            int elements = 0;
            int depth = 0;
            while (reader.hasNext() && elements <= ELEMENTS && depth <= DEEPEST) {
                int event = reader.next();
                elements += event == XMLStreamReader.START_ELEMENT ? 1 : 0;
                depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
            }
            return !reader.hasNext();
        } catch (XMLStreamException broken) {
            return false;
        }
    }
}
