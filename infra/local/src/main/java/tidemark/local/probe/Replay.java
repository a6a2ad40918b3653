package tidemark.local.probe;

import java.util.List;
import java.util.Optional;

import tidemark.platform.Target;
import tidemark.platforms.RegisteredPlatform;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.ResponseChecks;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.reading.Finding;
import tidemark.reading.Outcome;

/** Reads a saved answer with the readers that serve live ones; nothing is sent. */
final class Replay {

    private Replay() {}

    /** The parse result and the reader that gave it. */
    record Read(ParseResult reported, Reader reader) {}

    /** Reads with a given reader, or with the first that recognises the answer and finds the account in it. */
    static Read read(RegisteredPlatform registered, Optional<Reader> chosen, PlatformResponse answer, Target target) {
        if (chosen.isPresent()) {
            return new Read(ResponseChecks.by(chosen.get(), answer).of(target), chosen.get());
        }
        List<Reader> readers = registered.platform().readers();
        List<Read> reads = readers.stream().filter(reader -> reader.recognises(answer))
                .map(reader -> new Read(ResponseChecks.by(reader, answer).of(target), reader)).toList();
        return reads.stream().filter(Replay::understood).findFirst()
                .or(() -> reads.stream().findFirst())
                .orElseGet(() -> unrecognised(readers, answer, target));
    }

    static boolean understood(Read read) {
        return read.reported().finding().outcome() != Outcome.LAYOUT_CHANGED;
    }

    /** The result for an answer of no known kind: a login wall, a challenge, an error status, or a changed layout. */
    private static Read unrecognised(List<Reader> readers, PlatformResponse answer, Target target) {
        Reader reader = answer.looksLikePage() ? readers.getLast() : readers.getFirst();
        ParseResult reported = ResponseChecks.by(reader, answer).of(target);
        boolean read = reported.finding() instanceof Finding.Seen;
        return new Read(read ? ParseResult.said(Outcome.LAYOUT_CHANGED, "No reader knows this answer.") : reported,
                reader);
    }
}
