package tidemark.platforms.refusal;

import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platform.Target;
import tidemark.platforms.exchange.Headers;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.reading.Finding;
import tidemark.reading.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A failure over one answer ends that answer. */
class ResponseChecksTest {

    private static final PlatformResponse ANSWER = new PlatformResponse(200, Headers.NONE, null, new byte[0],
            java.time.Instant.EPOCH);
    private static final Target TARGET = new Target(new AccountId(0, 1), new Address(new Platform("x"), "nasa"), null,
            Target.FIRST);

    /** Fails when an answer is opened, or when the account is looked up in it. */
    private record Failing(boolean opening, Supplier<? extends Throwable> failure) implements Reader {

        @Override
        public String name() {
            return "failing";
        }

        @Override
        public String reads() {
            return "nothing";
        }

        @Override
        public boolean recognises(PlatformResponse answer) {
            return true;
        }

        @Override
        public Opened open(PlatformResponse answer) {
            if (opening) {
                throw thrown();
            }
            return target -> {
                throw thrown();
            };
        }

        private RuntimeException thrown() {
            Throwable cause = failure.get();
            if (cause instanceof Error error) {
                throw error;
            }
            return (RuntimeException) cause;
        }
    }

    static Stream<Supplier<? extends Throwable>> failures() {
        return Stream.of(ResponseChecksTest::overflow, () -> new AssertionError("no"),
                () -> new ExceptionInInitializerError(new IllegalStateException("no")),
                () -> new Error("no"), () -> new IllegalStateException("no"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureBecomesAnAnswerThatNoReaderUnderstood(Supplier<? extends Throwable> failure) {
        for (boolean opening : new boolean[]{true, false}) {
            ParseResult reported = ResponseChecks.by(new Failing(opening, failure), ANSWER).of(TARGET);
            Finding finding = reported.finding();
            assertEquals(Outcome.LAYOUT_CHANGED, finding.outcome());
            assertTrue(finding.detail().contains(failure.get().getClass().getSimpleName()), finding.detail());
        }
    }

    @Test
    void theWantOfMemoryIsNoFaultOfTheAnswer() {
        assertThrows(OutOfMemoryError.class,
                () -> ResponseChecks.by(new Failing(false, OutOfMemoryError::new), ANSWER).of(TARGET));
    }

    private static StackOverflowError overflow() {
        try {
            return new StackOverflowError("depth " + deeper(0));
        } catch (StackOverflowError real) {
            return real;
        }
    }

    private static int deeper(int depth) {
        return depth < 0 ? 0 : deeper(depth + 1) + 1;
    }
}
