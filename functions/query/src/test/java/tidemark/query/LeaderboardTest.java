package tidemark.query;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tidemark.account.Account;
import tidemark.history.GrowthWindow;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.platform.RetentionTerms;
import tidemark.query.QueryFixture.Got;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Precision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Accounts by rank, from the board alone. */
class LeaderboardTest {

    private final QueryFixture fixture = new QueryFixture();

    private LeaderboardTest grew(int n, String platform, Count before, Count now, RetentionTerms terms) {
        Account account = fixture.account(n, platform, "account" + n, "Org " + n);
        GrowthWindow window = GrowthWindow.EMPTY
                .with(LocalDate.ofInstant(QueryFixture.SIX.minus(Duration.ofDays(7)), ZoneOffset.UTC), before)
                .with(QueryFixture.DAY, now);
        Snapshot snapshot = new Snapshot(account.id(), QueryFixture.SIX, Map.of(Metric.FOLLOWERS, now), "followers",
                "api", terms);
        fixture.readings.putState(new State(account.id(), snapshot, window,
                new State.Visit(Outcome.OK, "d-2026-11-21", QueryFixture.SIX, ""), null, 0));
        return this;
    }

    private LeaderboardTest grew(int n, String platform, long before, long now) {
        return grew(n, platform, Count.exact(before), Count.exact(now), RetentionTerms.FREE);
    }

    private static Count short3(long value, long unit) {
        return new Count(value, Precision.ABBREVIATED, value - unit / 2, value + unit - 1);
    }

    private void filled() {
        grew(1, "bluesky", 1000, 1100).grew(2, "bluesky", 10_000, 10_100).grew(3, "github", 10, 60)
                .grew(4, "github", 5000, 4000)
                .grew(5, "github", short3(1_210_000, 10_000), short3(1_370_000, 10_000), RetentionTerms.FREE)
                .grew(6, "github", short3(1_210_000, 10_000), short3(1_220_000, 10_000), RetentionTerms.FREE)
                .grew(7, "github", Count.exact(7), Count.exact(9), new RetentionTerms(30, false, true));
        fixture.account(8, "github", "unmeasured", "None");
        fixture.board();
    }

    private static List<String> handles(JsonNode json) {
        List<String> handles = new java.util.ArrayList<>();
        json.path("data").forEach(place -> handles.add(place.at("/account/handle").asText()));
        return handles;
    }

    @Test
    void gainsAreRankedWithTheirBoundsAndEqualOnesShareARank() {
        filled();
        JsonNode json = fixture.get("/leaderboard").json();
        assertEquals(List.of("account5", "account2", "account1", "account3", "account4"), handles(json));
        assertEquals(List.of("1", "2", "2", "4", "5"), QueryFixture.texts(json.path("data"), "rank"));
        JsonNode first = json.at("/data/0");
        assertEquals(160_000, first.path("gain").asLong());
        assertEquals("abbreviated", first.path("precision").asText());
        assertTrue(first.at("/bound/gain_low").asLong() > 0, first.toString());
        assertTrue(first.at("/bound/gain_high").asLong() >= 160_000 + 10_000, first.toString());
        assertFalse(json.at("/data/1").has("bound"));
        assertEquals(-0.2, json.at("/data/4/rate").asDouble(), 1e-9);
        assertEquals("{\"no_history\":1,\"rounded\":1,\"not_derivable\":1,\"too_small\":0}",
                json.path("left_out").toString());
        assertEquals(QueryFixture.SIX.toString(), json.path("as_of").asText());
    }

    @Test
    void tinyAccountsDoNotWinByRateUnlessAskedFor() {
        filled();
        JsonNode json = fixture.get("/leaderboard?metric=rate").json();
        assertEquals(List.of("account5", "account1", "account2", "account4"), handles(json));
        assertEquals(1, json.at("/left_out/too_small").asInt());
        JsonNode all = fixture.get("/leaderboard?metric=rate&min_followers=0&limit=2").json();
        assertEquals(List.of("account3", "account5"), handles(all));
        assertEquals(5.0, all.at("/data/0/rate").asDouble());
    }

    @Test
    void byFollowersEveryMeasuredAccountHasAPlace() {
        filled();
        JsonNode json = fixture.get("/leaderboard?metric=followers&platform=github&days=1").json();
        assertEquals(List.of("account5", "account6", "account4", "account3", "account7"), handles(json));
        assertFalse(json.at("/data/4").has("gain"));
        assertEquals(1, json.at("/left_out/no_history").asInt());
    }

    @Test
    void costsNoReadOfTheLedger() {
        filled();
        fixture.get("/grid");
        int before = fixture.ledgerReads;
        for (String metric : List.of("gain", "rate", "followers")) {
            assertEquals(200, fixture.get("/leaderboard?metric=" + metric).status());
        }
        assertEquals(before, fixture.ledgerReads);
        assertEquals(0, fixture.historyReads.get());
        assertEquals("memory; hit", fixture.get("/leaderboard?days=7&metric=gain").header("Cache-Status"));
    }

    @Test
    void emptyLedgerHasAnEmptyLeaderboard() {
        JsonNode json = fixture.get("/leaderboard").json();
        assertEquals(0, json.path("data").size());
        assertEquals("0", json.path("board_version").asText());
    }

    @ParameterizedTest
    @CsvSource({"metric=posts, metric", "days=2, days", "days=7d, days", "limit=0, limit", "limit=101, limit",
            "min_followers=-1, min_followers", "min_followers=99999999999999999999, min_followers",
            "platform=nowhere, platform", "core=maybe, core", "fields=data.secret, fields", "sort=followers, sort"})
    void whatIsNotKnownIsRefused(String parameter, String wrong) {
        Got got = fixture.get("/leaderboard?" + parameter);
        assertEquals(400, got.status());
        assertEquals(Set.of(wrong), got.errors().keySet());
    }

    @ParameterizedTest
    @CsvSource({"9200000000000000000, 9100000000000000000", "10, 0", "0, 0", "1000, 1000000000000000000"})
    void numbersAtTheEdgesAreRankedOrCounted(long now, long before) {
        grew(1, "github", new Count(before, Precision.ROUNDED, before, before),
                new Count(now, Precision.ROUNDED, now, now), RetentionTerms.FREE);
        fixture.board();
        JsonNode json = fixture.get("/leaderboard").json();
        assertEquals(1, json.path("data").size() + json.at("/left_out/rounded").asInt(), json.toString());
    }

    @Test
    void fieldsAreSelected() {
        filled();
        assertEquals("{\"data\":[{\"rank\":1,\"account\":{\"handle\":\"account5\"}}]}",
                fixture.get("/leaderboard?limit=1&fields=data.rank,data.account.handle").body());
    }
}
