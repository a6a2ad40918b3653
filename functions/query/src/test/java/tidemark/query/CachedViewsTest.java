package tidemark.query;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import tidemark.query.QueryFixture.Got;
import tidemark.testing.handler.AccessTable;
import tidemark.testing.handler.Caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** What one caller left in a cache, in memory or in the shared one, is served only to callers who may see the same. */
class CachedViewsTest {

    private static final List<Caller> READERS = List.of(Caller.PUBLIC, Caller.VIEWER, Caller.EDITOR, Caller.ADMIN);

    private final QueryFixture fixture = Sampled.ledger();

    static Stream<String> samples() {
        return RouteAccessTest.reading().map(AccessTable.Row::sample);
    }

    static Stream<Arguments> pairs() {
        return samples().flatMap(sample -> READERS.stream()
                .flatMap(first -> READERS.stream().map(second -> Arguments.of(sample, first, second))));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyCallerGetsTheAnswerThatACallerAloneGets(String sample, Caller first, Caller second) {
        Got alone = Sampled.ledger().handle(second.sends(sample));

        Got before = fixture.handle(first.sends(sample));
        Got fromMemory = fixture.handle(second.sends(sample));
        fixture.use(fixture.process(true));
        Got fromShared = fixture.handle(second.sends(sample));

        assertEquals(alone.body(), fromMemory.body());
        assertEquals(alone.body(), fromShared.body());
        assertEquals(alone.header("Cache-Control"), fromMemory.header("Cache-Control"));
        if (!before.body().equals(alone.body()) && !fromMemory.header("ETag").isEmpty()) {
            assertNotEquals(before.header("ETag"), fromMemory.header("ETag"));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noCacheServesACallerWhoMayNotRead(String sample) {
        fixture.use(fixture.process(false));
        fixture.handle(Caller.ADMIN.sends(sample));

        int status = AccessTable.rows(sample).getFirst().status(Caller.STRANGER);
        assertEquals(status, fixture.handle(Caller.STRANGER.sends(sample)).status());
        fixture.use(fixture.process(false));
        assertEquals(status, fixture.handle(Caller.STRANGER.sends(sample)).status());
    }

    @Test
    void theseRoutesAreServedFromBothCaches() {
        Set<String> memory = new TreeSet<>();
        Set<String> shared = new TreeSet<>();
        samples().forEach(sample -> {
            fixture.handle(Caller.VIEWER.sends(sample));
            if (fixture.handle(Caller.EDITOR.sends(sample)).header("Cache-Status").startsWith("memory; hit")) {
                memory.add(sample);
            }
        });
        fixture.use(fixture.process(true));
        samples().filter(
                sample -> fixture.handle(Caller.ADMIN.sends(sample)).header("Cache-Status").startsWith("shared; hit"))
                .forEach(shared::add);

        assertEquals(Set.of("query-summary", "query-grid", "query-accounts", "query-account", "query-history",
                "query-totals", "query-insights", "query-compare", "query-leaderboard"), memory);
        assertEquals(memory, shared);
    }
}
