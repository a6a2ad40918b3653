package tidemark.scraper;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import org.junit.jupiter.api.Test;

import tidemark.reading.Outcome;
import tidemark.run.Chunk;
import tidemark.run.ChunkMessage;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Feeds the function the messages of its queues, over ports in memory. */
final class ScraperTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final CollectionFixture collection = new CollectionFixture();

    @Test
    void worksTheChunkOfAMessage() {
        collection.add(CollectionFixture.BLUESKY, 3);
        List<ChunkMessage> sent = collection.sent();

        assertEquals(List.of(), failures(LONG, Event.of(sent)));

        assertEquals(Chunk.State.DONE, collection.chunk(sent.getFirst()).state());
        assertEquals(Map.of(Outcome.OK, 3L), collection.outcomes());
    }

    @Test
    void aMessageThatComesTwiceIsAskedForOnce() {
        collection.add(CollectionFixture.BLUESKY, 1);
        List<ChunkMessage> sent = collection.sent();

        assertEquals(List.of(), failures(LONG, Event.of(List.of(sent.getFirst(), sent.getFirst()))));

        assertEquals(1, collection.asked);
    }

    @Test
    void aMessageOfAChunkThatIsNotThereFails() {
        assertEquals(List.of("059f36b4-87a3-44ab-83d2-661975900001"), failures(LONG, Event.example()));
    }

    @Test
    void aMessageThatCannotBeReadFailsAlone() {
        collection.add(CollectionFixture.BLUESKY, 1);
        String good = Event.body(collection.sent().getFirst());

        assertEquals(List.of("message-0", "message-1", "message-2"), failures(LONG,
                Event.ofBodies(List.of("no JSON", "{}", "{\"chunk\":\"elsewhere\",\"token\":\"t\"}", good))));

        assertEquals(Map.of(Outcome.OK, 1L), collection.outcomes());
    }

    @Test
    void aFaultFailsItsMessageAlone() {
        collection.add(CollectionFixture.BLUESKY, 1);
        collection.add(CollectionFixture.MASTODON, 2);
        List<ChunkMessage> sent = collection.sent();
        collection.broken = CollectionFixture.BLUESKY;

        List<String> failed = failures(LONG, Event.of(sent));

        assertEquals(1, failed.size());
        int broken = Integer.parseInt(failed.getFirst().substring("message-".length()));
        assertEquals(CollectionFixture.BLUESKY, collection.chunk(sent.get(broken)).scope().platform());
        assertEquals(Map.of(Outcome.OK, 2L), collection.outcomes());
    }

    @Test
    void asksNothingWhereTheInvocationEndsSoon() {
        assertGivenBack(LONG, Duration.ofSeconds(5));
    }

    @Test
    void asksNothingWhereTheLeaseEndsSoon() {
        assertGivenBack(Duration.ofSeconds(5), LONG);
    }

    private void assertGivenBack(Duration longest, Duration remaining) {
        collection.add(CollectionFixture.BLUESKY, 1);
        List<ChunkMessage> sent = collection.sent();

        SQSBatchResponse response = collection.scraper(longest)
                .handleRequest(Event.of(sent), TestContext.with((int) remaining.toMillis()));

        assertEquals(List.of(), response.getBatchItemFailures());
        assertEquals(0, collection.asked);
        assertEquals(Chunk.State.READY, collection.chunk(sent.getFirst()).state());
    }

    private List<String> failures(Duration longest, SQSEvent event) {
        return collection.scraper(longest).handleRequest(event, TestContext.with((int) LONG.toMillis()))
                .getBatchItemFailures().stream().map(SQSBatchResponse.BatchItemFailure::getItemIdentifier).toList();
    }
}
