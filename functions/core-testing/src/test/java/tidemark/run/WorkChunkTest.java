package tidemark.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;

import tidemark.platform.PlatformClient.Route;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.RateScope;
import tidemark.reading.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Claiming a chunk, fetching its accounts and recording their outcomes. */
final class WorkChunkTest {

    private final RunFixture fixture = new RunFixture();

    @Test
    void asksInBatchesAndFinishesTheChunk() {
        fixture.add(30);
        RunId run = fixture.daily();

        ChunkResult worked = fixture.work();

        assertInstanceOf(ChunkResult.End.Finished.class, worked.end());
        assertEquals(List.of(25, 5), fixture.asked.stream().map(List::size).toList());
        assertEquals("k".repeat(30), fixture.chunk(run, 0).codes());
        assertEquals(new Tally(Map.of(Outcome.OK, 30L), 2, 0, 1), worked.tally());
        assertEquals(7, Objects.requireNonNull(fixture.entry(7).state().newest()).followers().orElseThrow()
                .value());
    }

    @Test
    void aMessageThatIsDeliveredTwiceIsWorthNothing() {
        fixture.add(3);
        fixture.daily();
        ChunkMessage message = fixture.message();
        fixture.work.work(message, fixture.deadline());

        ChunkResult again = fixture.work.work(message, fixture.deadline());

        assertInstanceOf(ChunkResult.End.Stale.class, again.end());
        assertEquals(1, fixture.asked.size());
    }

    @Test
    void aMessageOfAnEarlierDispatchIsWorthNothing() {
        fixture.add(3);
        fixture.daily();
        ChunkMessage lost = fixture.message();
        fixture.clock.sleep(Duration.ofMinutes(11));
        fixture.tick.tick(fixture.deadline());

        assertInstanceOf(ChunkResult.End.Stale.class, fixture.work.work(lost, fixture.deadline()).end());
        assertInstanceOf(ChunkResult.End.Finished.class, fixture.work().end());
    }

    @Test
    void aChunkThatDoesNotExistIsUnknown() {
        ChunkMessage message = new ChunkMessage(new ChunkKey(new RunId("d-2026-11-21"), 1, "0123456789", 0), "token");

        assertInstanceOf(ChunkResult.End.Unknown.class, fixture.work.work(message, fixture.deadline()).end());
    }

    @Test
    void countsWhatThisRunRecordedAlreadyAndAsksNobodyForIt() {
        fixture.add(2);
        RunId run = fixture.daily();
        fixture.visited(0, Outcome.NOT_FOUND, run.text(), fixture.clock.instant());

        fixture.work();

        assertEquals("nk", fixture.chunk(run, 0).codes());
        assertEquals(1, fixture.asked.getFirst().size());
    }

    @Test
    void aReadingThatIsFreshEnoughSatisfiesTheRun() {
        fixture.add(3);
        RunId run = fixture.daily();
        fixture.visited(0, Outcome.OK, "u-00000000000000000000000000", RunFixture.SLOT);
        fixture.visited(1, Outcome.OK, "d-2026-11-20", RunFixture.SLOT.minusSeconds(1));
        fixture.visited(2, Outcome.LOGIN_WALL, "u-00000000000000000000000000", RunFixture.SLOT);

        fixture.work();

        assertEquals("ekk", fixture.chunk(run, 0).codes());
    }

    @Test
    void anAccountThatWasPausedMeanwhileEndsAsWithdrawn() {
        fixture.add(2);
        RunId run = fixture.daily();
        fixture.pause(1);

        fixture.work();

        assertEquals("kd", fixture.chunk(run, 0).codes());
    }

    @Test
    void anAccountThatCanNotBeAskedAnyMoreEndsWithoutARequest() {
        fixture.add(2);
        RunId run = fixture.daily();
        fixture.route = account -> new Route.Closed(Outcome.NEEDS_CREDENTIAL, "It needs a credential.");

        fixture.work();

        assertEquals("cc", fixture.chunk(run, 0).codes());
        assertEquals(List.of(), fixture.asked);
        assertEquals(Outcome.NEEDS_CREDENTIAL, Objects.requireNonNull(fixture.entry(0).state().last()).outcome());
    }

    @Test
    void asksUnderTheLimitThatHoldsNow() {
        fixture.add(2);
        RunId run = fixture.daily();
        RateScope other = new RateScope(RunFixture.BLUESKY, "other.example.org");
        fixture.route = account -> new Route.Open(account.id().low() == 1 ? other : RunFixture.APPVIEW,
                fixture.policy);

        fixture.work();

        assertEquals("kk", fixture.chunk(run, 0).codes());
        assertEquals(2, fixture.asked.size());
        assertTrue(fixture.stores.rateLimits().read(other).isPresent());
    }

    @Test
    void eachRequestGoesByTheRouteOfItsPermitThoughTheCredentialChangesMeanwhile() {
        fixture.policy = new PlatformPolicy(RunFixture.BLUESKY, "api", Duration.ofMillis(500), 1, null, null,
                PlatformPolicy.Price.FREE, 1, Duration.ofSeconds(10));
        fixture.add(6);
        RunId run = fixture.daily();
        Route.Open first = new Route.Open(new RateScope(RunFixture.BLUESKY, "cred:first"), fixture.policy, "first");
        Route.Open second = new Route.Open(new RateScope(RunFixture.BLUESKY, "cred:second"), fixture.policy, "second");
        fixture.route = account -> fixture.asked.size() < 2 ? first : second;

        fixture.work();

        assertEquals("k".repeat(6), fixture.chunk(run, 0).codes());
        for (Route.Open route : List.of(first, second)) {
            long requests = fixture.askedBy.stream().filter(route::equals).count();
            assertEquals(requests > 0, fixture.stores.rateLimits().read(route.scope()).isPresent());
        }
        assertTrue(Set.of(first, second).containsAll(fixture.askedBy), fixture.askedBy::toString);
        assertTrue(fixture.askedBy.contains(first), fixture.askedBy::toString);
    }

    @Test
    void accountsOfOneLimitWithAnotherCredentialAreAskedApart() {
        fixture.add(4);
        RunId run = fixture.daily();
        fixture.route = account -> new Route.Open(RunFixture.APPVIEW, fixture.policy,
                account.id().low() % 2 == 0 ? "even" : "odd");

        fixture.work();

        assertEquals("kkkk", fixture.chunk(run, 0).codes());
        assertEquals(2, fixture.asked.size());
        for (int n = 0; n < 2; n++) {
            boolean even = "even".equals(fixture.askedBy.get(n).credential());
            assertTrue(fixture.asked.get(n).stream().allMatch(target -> target.id().low() % 2 == 0 == even));
        }
    }

    @Test
    void writesDownWhatItFoundEveryFifteenSeconds() {
        fixture.policy = new PlatformPolicy(RunFixture.BLUESKY, "api", Duration.ofSeconds(2), 1, null, null,
                PlatformPolicy.Price.FREE, 1, Duration.ofSeconds(10));
        fixture.add(12);
        RunId run = fixture.daily();
        fixture.answer = targets -> {
            if (fixture.asked.size() == 10) {
                assertEquals("k".repeat(9) + "000", fixture.chunk(run, 0).codes());
            }
            return RunFixture.counts(targets);
        };

        fixture.work();

        assertEquals("k".repeat(12), fixture.chunk(run, 0).codes());
    }
}
