package tidemark.platforms.refusal;

import java.util.Optional;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.nodes.Document;

import tidemark.platform.Target;
import tidemark.platforms.exchange.HtmlPage;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.Reader.Opened;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * Opens answers so that a failure in one ends nothing else, most of them in the usual order of checks: refusals of any platform, status, body, and
 * only then the content.
 */
public final class ResponseChecks {

    private ResponseChecks() {}

    /** Opens an answer with its reader; any failure of the reader ends this answer and nothing else. */
    public static Opened by(Reader reader, PlatformResponse answer) {
        try {
            Opened opened = reader.open(answer);
            return target -> guarded(opened, target);
        } catch (RuntimeException | Error failure) {
            return refused(failed(Outcome.LAYOUT_CHANGED, failure));
        }
    }

    private static ParseResult guarded(Opened opened, Target target) {
        try {
            return opened.of(target);
        } catch (RuntimeException | Error failure) {
            return ParseResult.said(failed(Outcome.LAYOUT_CHANGED, failure));
        }
    }

    /** The finding for a failure of a reader; a failure of the JVM itself, such as lack of memory, is thrown on to the caller. */
    public static Unseen failed(Outcome outcome, Throwable failure) {
        if (failure instanceof VirtualMachineError machine && !(failure instanceof StackOverflowError)) {
            throw machine;
        }
        return Unseen.of(outcome,
                "Reading the answer failed: " + failure.getClass().getSimpleName() + ".");
    }

    /** An answer that should be a page. */
    public static Opened page(PlatformResponse answer, BiFunction<Document, Target, ParseResult> read) {
        Optional<Unseen> refusal = Refusals.of(answer).or(() -> Refusals.page(answer)).or(() -> empty(answer));
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        Document page = HtmlPage.of(answer).orElse(new Document(""));
        return target -> read.apply(page, target);
    }

    private static Optional<Unseen> empty(PlatformResponse answer) {
        return answer.isEmpty() ? Optional.of(Unseen.of(Outcome.TRANSIENT, "The answer was empty.")) : Optional.empty();
    }

    /**
     * An answer that should be JSON. If a 404 can mean a missing account, the reader checks {@link Refusals#unknown} before it opens the answer.
     *
     * @param body the answer's
     * @param words the platform's own error message, empty if there is none
     */
    public static Opened json(PlatformResponse answer, JsonBody body, String words,
            BiFunction<JsonNode, Target, ParseResult> read) {
        Optional<Unseen> refusal = Refusals.of(answer).or(() -> Refusals.status(answer, words))
                .or(() -> Optional.ofNullable(body.fault()));
        return refusal.map(ResponseChecks::refused).orElse(target -> read.apply(body.root(), target));
    }

    /** An answer with the same finding for all accounts that the request asked for. */
    public static Opened refused(Unseen unseen) {
        return target -> ParseResult.said(unseen);
    }
}
