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

/** Opens answers: each so that a failure over it ends nothing else, most in the usual order: refusals of any platform, status, body, and only then what it says. */
public final class ResponseChecks {

    private ResponseChecks() {}

    /** An answer opened by its reader, whose failure over it, whatever it is, ends this answer and nothing else. */
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

    /** What a failure says of the answer; one of the machine's own, such as the want of memory, goes on to the caller. */
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
     * An answer that should be JSON. Whether its 404 tells of an account is for the reader to say, by {@link Refusals#unknown}, before it opens it.
     *
     * @param body the answer's
     * @param words the platform's own in an error, empty if there are none
     */
    public static Opened json(PlatformResponse answer, JsonBody body, String words,
            BiFunction<JsonNode, Target, ParseResult> read) {
        Optional<Unseen> refusal = Refusals.of(answer).or(() -> Refusals.status(answer, words))
                .or(() -> Optional.ofNullable(body.fault()));
        return refusal.map(ResponseChecks::refused).orElse(target -> read.apply(body.root(), target));
    }

    /** An answer that says the same of all who were asked for in it. */
    public static Opened refused(Unseen unseen) {
        return target -> ParseResult.said(unseen);
    }
}
