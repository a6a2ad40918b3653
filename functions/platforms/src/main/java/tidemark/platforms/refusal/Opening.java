package tidemark.platforms.refusal;

import java.util.Optional;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;

import tidemark.platform.Target;
import tidemark.platforms.exchange.Answer;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.Page;
import tidemark.platforms.spi.Reader.Opened;
import tidemark.platforms.spi.Told;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/** Opens an answer that is read in the usual order: refusals of any platform, status, body, and only then what it says. */
public final class Opening {

    private Opening() {}

    /** An answer that should be a page. */
    public static Opened page(Answer answer, BiFunction<Document, Target, Told> read) {
        Optional<Unseen> refusal = Refusals.of(answer).or(() -> Refusals.page(answer)).or(() -> empty(answer));
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        Document page = Page.of(answer).orElse(new Document(""));
        return target -> read.apply(page, target);
    }

    private static Optional<Unseen> empty(Answer answer) {
        return answer.isEmpty() ? Optional.of(Unseen.of(Outcome.TRANSIENT, "The answer was empty.")) : Optional.empty();
    }

    /**
     * An answer that should be JSON. Whether its 404 tells of an account is for the reader to say, by {@link Refusals#unknown}, before it opens it.
     *
     * @param body the answer's
     * @param words the platform's own in an error, empty if there are none
     */
    public static Opened json(Answer answer, JsonBody body, String words, BiFunction<JsonNode, Target, Told> read) {
        Optional<Unseen> refusal = Refusals.of(answer).or(() -> Refusals.status(answer, words))
                .or(() -> Optional.ofNullable(body.fault()));
        return refusal.map(Opening::refused).orElse(target -> read.apply(body.root(), target));
    }

    /** An answer that says the same of all who were asked for in it. */
    public static Opened refused(Unseen unseen) {
        return target -> Told.said(unseen);
    }
}
