package tidemark.platforms.reading;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.platforms.Platforms;
import tidemark.platforms.exchange.Headers;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.spi.ParseResult;
import tidemark.reading.Finding;
import tidemark.reading.Finding.Seen;
import tidemark.reading.Outcome;
import tidemark.reading.Precision;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The contract of every reader of every platform, checked on answers written by hand. */
class ReaderContractTest {

    private static final List<Recording> RECORDINGS = Recording.all();

    @TestFactory
    Stream<DynamicTest> readsWhatIsDocumented() {
        return each(ReaderContractTest::matches);
    }

    @TestFactory
    Stream<DynamicTest> givesNoNumberOfOneAccountToAnother() {
        return each(recording -> {
            if (recording.text("step").startsWith("count:")) {
                return; // a bare number: the request alone says whose it is
            }
            ParseResult reported = recording.read(recording.body(), recording.target("nobody@elsewhere.example", null));
            assertEquals(Map.of(), numbers(reported.finding()));
        });
    }

    @TestFactory
    Stream<DynamicTest> saysTheSameTwice() {
        return each(recording -> assertEquals(recording.read(recording.body()), recording.read(recording.body())));
    }

    @TestFactory
    Stream<DynamicTest> recognisesItsOwnAnswers() {
        return each(recording -> {
            if (!recording.shows().isEmpty()) {
                assertTrue(recording.reader()
                        .recognises(new PlatformResponse(200, Headers.NONE, null, recording.body(), Recording.NOW)));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain words", "null", "7", "{}", "{\"hello\":1}", "<p>hello</p>",
            "<?xml version=\"1.0\"?><a/>"})
    void onlyReadersOfPagesRecogniseAPageAndNobodyWhatIsNoAnswer(String body) {
        PlatformResponse answer = new PlatformResponse(200, Headers.NONE, null, body.getBytes(StandardCharsets.UTF_8),
                Recording.NOW);
        Platforms.builtIn().all().forEach(registered -> registered.platform().readers().stream()
                .filter(reader -> !(answer.looksLikePage() && reader.name().equals("page")))
                .forEach(reader -> assertFalse(reader.recognises(answer),
                        registered.policy().name() + " " + reader.name())));
    }

    @Test
    void everyPlatformHasRecordingsOfTheOutcomesAnyPlatformCanGive() {
        Map<String, Set<Outcome>> seen = RECORDINGS.stream().collect(Collectors.groupingBy(Recording::platform,
                Collectors.mapping(recording -> Outcome.valueOf(recording.text("outcome")), Collectors.toSet())));
        seen.forEach((platform, outcomes) -> assertTrue(outcomes.containsAll(EnumSet.of(Outcome.OK, Outcome.NOT_FOUND,
                Outcome.NEEDS_CREDENTIAL, Outcome.RATE_LIMITED, Outcome.LAYOUT_CHANGED, Outcome.TRANSIENT)), platform));
    }

    private static void matches(Recording recording) {
        ParseResult reported = recording.read(recording.body());
        Finding finding = reported.finding();
        assertAll(() -> assertEquals(recording.text("outcome"), finding.outcome().name(), finding.detail()),
                () -> assertEquals(recording.shows(), numbers(finding)),
                () -> assertEquals(recording.has("next"), reported instanceof ParseResult.NeedsRequest),
                () -> assertFalse(finding.detail().contains("\n")),
                () -> same(recording, "next", reported instanceof ParseResult.NeedsRequest on ? on.next().step() : ""),
                () -> same(recording, "id", reported.identity().permanentId()),
                () -> same(recording, "shown", reported.identity().handle()),
                () -> same(recording, "display", reported.identity().displayName()),
                () -> same(recording, "until",
                        finding instanceof Finding.Unseen unseen ? String.valueOf(unseen.until()) : ""),
                () -> assertTrue(finding.detail().contains(recording.text("says")), finding.detail()));
        if (finding.outcome() == Outcome.OK || finding.outcome() == Outcome.RENAMED) {
            if (reported instanceof ParseResult.Settled) {
                reading(recording, assertInstanceOf(Seen.class, finding));
            }
        }
    }

    private static void reading(Recording recording, Seen seen) {
        String handle = recording.has("handle") ? recording.text("handle") : recording.target().address().handle();
        String precision = recording.has("precision") ? recording.text("precision") : Precision.EXACT.key();
        assertAll(() -> assertEquals(handle, seen.reading().address().handle()),
                () -> assertEquals(precision, seen.reading().followers().orElseThrow().precision().key()),
                () -> same(recording, "counts", seen.reading().counts()),
                () -> assertEquals(recording.reader().name(), seen.reading().method()));
    }

    private static void same(Recording recording, String key, @org.jspecify.annotations.Nullable String reported) {
        if (recording.has(key)) {
            assertEquals(recording.text(key), reported, key);
        }
    }

    static Map<String, Long> numbers(Finding finding) {
        Map<String, Long> numbers = new HashMap<>();
        if (finding instanceof Seen seen) {
            seen.reading().metrics().forEach((metric, count) -> numbers.put(metric.key(), count.value()));
        }
        return numbers;
    }

    private static Stream<DynamicTest> each(java.util.function.Consumer<Recording> check) {
        return RECORDINGS.stream()
                .map(recording -> DynamicTest.dynamicTest(recording.name(), () -> check.accept(recording)));
    }
}
