package tidemark.aws.dynamo;

import java.time.YearMonth;

import org.junit.jupiter.api.Test;

import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platform.RateScope;
import tidemark.run.ChunkKey;
import tidemark.run.RunId;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SchemaTest {

    @Test
    void namesTheKeysThatTheTemplateDeclares() {
        assertEquals(
                "[{\"AttributeName\":\"PK\",\"KeyType\":\"HASH\"},{\"AttributeName\":\"SK\",\"KeyType\":\"RANGE\"}]",
                Engine.declared().path("KeySchema").toString());
        assertEquals(Schema.PK, Engine.declared().at("/KeySchema/0/AttributeName").asText());
        assertEquals(Schema.SK, Engine.declared().at("/KeySchema/1/AttributeName").asText());
    }

    @Test
    void namesTheOneIndexThatTheTemplateDeclares() {
        assertEquals(1, Engine.declared().path("GlobalSecondaryIndexes").size());
        assertEquals(Schema.DUE, Engine.declared().at("/GlobalSecondaryIndexes/0/IndexName").asText());
        assertEquals(Schema.DUE_PK,
                Engine.declared().at("/GlobalSecondaryIndexes/0/KeySchema/0/AttributeName").asText());
        assertEquals(Schema.DUE_SK,
                Engine.declared().at("/GlobalSecondaryIndexes/0/KeySchema/1/AttributeName").asText());
        assertEquals("KEYS_ONLY", Engine.declared().at("/GlobalSecondaryIndexes/0/Projection/ProjectionType").asText());
    }

    @Test
    void namesTheTimeToLiveThatTheTemplateDeclares() {
        assertEquals(Schema.TTL, Engine.declared().at("/TimeToLiveSpecification/AttributeName").asText());
    }

    @Test
    void keepsTheKeysThatTheStreamShowsToOthers() {
        AccountId id = AccountId.parse("01KAJ2W5Q8T0K3N8W0V8E4X7YB");
        assertEquals(new Key("B#" + id.bucket(), "01KAJ2W5Q8T0K3N8W0V8E4X7YB#M"), Schema.profile(id));
        assertEquals(new Key("B#" + id.bucket(), "01KAJ2W5Q8T0K3N8W0V8E4X7YB#S"), Schema.state(id));
        assertEquals(new Key("H#mastodon#a@b.example", "-"),
                Schema.handle(new Address(new Platform("mastodon"), "a@b.example")));
        assertEquals(new Key("R#d-2026-11-21", "META"), Schema.meta(new RunId("d-2026-11-21")));
    }

    @Test
    void keepsTheOtherKeysOfTheLedger() {
        AccountId id = AccountId.parse("01KAJ2W5Q8T0K3N8W0V8E4X7YB");
        RunId run = new RunId("d-2026-11-21");
        ChunkKey chunk = new ChunkKey(run, 2, "0123456789", 7);
        assertEquals(new Key("A#01KAJ2W5Q8T0K3N8W0V8E4X7YB", "D#2026-11-21"), Schema.day(id, Samples.TODAY));
        assertEquals(new Key("A#01KAJ2W5Q8T0K3N8W0V8E4X7YB", "M#2026-11"), Schema.month(id, YearMonth.of(2026, 11)));
        assertEquals(new Key("I#bluesky#did:plc:1", "-"), Schema.permanent(new Platform("bluesky"), "did:plc:1"));
        assertEquals(new Key("R#d-2026-11-21", "N#bluesky#3"), Schema.counters(run, new Platform("bluesky"), 3));
        assertEquals(new Key("RUNS", "2026-11-21T06:00:00.123Z#d-2026-11-21"), Schema.listed(run, Samples.NOW));
        assertEquals(new Key("RUNS", "OPEN#d-2026-11-21"), Schema.open(run));
        assertEquals(new Key("C#d-2026-11-21#2#0123456789#7", "S"), Schema.chunk(chunk));
        assertEquals(new Key("C#d-2026-11-21#2#0123456789#7", "L"), Schema.chunkAccounts(chunk));
        assertEquals("DUE#bluesky", Schema.due(new Platform("bluesky")));
        assertEquals(new Key("G#bluesky#public.api.bsky.app", "-"),
                Schema.permit(new RateScope(new Platform("bluesky"), "public.api.bsky.app")));
        assertEquals(new Key("CTX", "-"), Schema.pointers());
        assertEquals(new Key("T#all", "2026-11-21"), Schema.total("all", Samples.TODAY));
    }
}
