package tidemark.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.account.Account;
import tidemark.account.Address;
import tidemark.aws.http.Role;
import tidemark.cache.CacheKey;
import tidemark.history.GrowthWindow;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.platform.RetentionTerms;
import tidemark.query.QueryFixture.Got;
import tidemark.reading.Count;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Accounts side by side, over the API. */
class CompareTest {

    private static final String TWO = "/compare?accounts=bluesky/nasa.gov,mastodon/nasa@social.example";

    private final QueryFixture fixture = QueryFixture.filled();

    @Test
    void accountsAreToldInTheOrderOfTheirNames() {
        JsonNode json = fixture.get("/compare?accounts=mastodon/nasa@social.example,bluesky/nasa.gov").json();
        assertEquals(List.of("mastodon", "bluesky"), series(json, "/account/platform"));
        JsonNode points = json.at("/series/1/points");
        assertEquals(List.of("2026-11-14", "2026-11-18", "2026-11-20", "2026-11-21"),
                QueryFixture.texts(points, "date"));
        assertEquals(List.of("993", "997", "999", "1000"), QueryFixture.texts(points, "value"));
        assertEquals(2, json.at("/series/1/gaps").size());
        assertEquals(7, json.at("/series/1/change/absolute").asInt());
        assertEquals("Name 1", json.at("/series/1/account/display_name").asText());
        assertTrue(json.path("simulated").asBoolean());
        assertFalse(json.has("base"));
        assertFalse(json.at("/series/1").has("previous"));
    }

    @Test
    void indexedValuesBeginAtOneHundredOnTheBaseDay() {
        JsonNode json = fixture.get(TWO + ",github/esa&mode=indexed&previous=true").json();
        assertEquals("2026-11-14", json.at("/base/date").asText());
        assertEquals(100, json.at("/series/0/points/0/value").asDouble());
        assertEquals(100.0 * 500 / 493, json.at("/series/1/points/3/value").asDouble(), 1e-9);
        assertEquals("no_value", json.at("/series/2/reason").asText());
        assertEquals("no_value", json.at("/series/0/previous_reason").asText());
        assertTrue(json.at("/series/0/previous").isArray());
        assertEquals("2026-08-23", json.at("/from").asText());
        assertEquals("2026-05-24", json.at("/previous_span/from").asText());
        assertEquals("2026-08-22", json.at("/previous_span/to").asText());
    }

    @Test
    void numbersThatAreNotExactHaveTheirBounds() {
        JsonNode point = fixture.get(TWO + "&metric=likes").json().at("/series/0/points/0");
        assertEquals("abbreviated", point.path("precision").asText());
        assertEquals(1150, point.path("low").asInt());
        assertEquals(1249, point.path("high").asInt());
    }

    @Test
    void costsOneReadOfEachHistoryAndNothingWhileItIsCached() {
        fixture.get("/grid");
        int ledger = fixture.ledgerReads;
        fixture.get(TWO);
        assertEquals(2, fixture.historyReads.get());
        assertEquals(ledger, fixture.ledgerReads);
        assertEquals("memory; hit", fixture.get(TWO + "&mode=absolute").header("Cache-Status"));
        assertEquals(2, fixture.historyReads.get());
    }

    @Test
    void tenAccountsThatAreNotOnTheBoardCostOneReadEachToFindAndOneBatch() {
        for (int i = 10; i < 20; i++) {
            fixture.account(i, "github", "later" + i, "Later");
        }
        String names = IntStream.range(10, 20).mapToObj(i -> "github/later" + i).collect(Collectors.joining(","));
        fixture.get("/grid");
        int before = fixture.ledgerReads;
        assertEquals(10, fixture.get("/compare?accounts=" + names).json().path("series").size());
        assertEquals(10, fixture.historyReads.get());
        assertEquals(before + 11, fixture.ledgerReads);
    }

    @Test
    void isOutOfDateForAMinuteAtMostAndNeverForAnEditorWhoAsks() {
        String tag = fixture.get(TWO).header("ETag");
        fixture.readings.putDay(new Snapshot(fixture.profile(1).id(), QueryFixture.SIX.plusSeconds(60),
                Map.of(Metric.FOLLOWERS, Count.exact(2000)), "followers", "api"));
        assertEquals(304, fixture.get(TWO, "If-None-Match", tag).status());
        Got now = fixture.ask("GET", TWO, Map.of("Cache-Control", "no-cache"), Role.EDITOR);
        assertEquals(2000, now.json().at("/series/0/points/3/value").asInt());
        fixture.now = fixture.now.plusSeconds(61);
        Got later = fixture.get(TWO, "If-None-Match", tag);
        assertEquals(200, later.status());
        assertNotEquals(tag, later.header("ETag"));
        assertEquals("W/\"" + CacheKey.hash(later.body()) + '"', later.header("ETag"));
    }

    @Test
    void formerHandlesLeadToTheAccountWhichIsTakenOnce() {
        Account before = fixture.profile(3);
        assertTrue(fixture.accounts.change(before,
                before.seenAs(new Address(before.address().platform(), "esa-now"), null, "ESA")));
        JsonNode json = fixture.get("/compare?accounts=github/esa,github/ESA,bluesky/nasa.gov").json();
        assertEquals(2, json.path("series").size());
        Got one = fixture.get("/compare?accounts=github/esa,github/ESA");
        assertEquals(400, one.status());
        assertTrue(one.errors().getOrDefault("accounts", "").contains("one account"), one.body());
    }

    @Test
    void accountThatIsNotThereIsNamed() {
        Got got = fixture.get(TWO + ",github/no-such,github/nor-this");
        assertEquals(404, got.status());
        assertTrue(got.json().path("detail").asText().contains("github/no-such, github/nor-this"), got.body());
    }

    @Test
    void accountThatIsPurgedWhileItsAddressIsRememberedIsNotThere() {
        fixture.account(9, "github", "late", "Late");
        fixture.get("/grid");
        String url = "/compare?accounts=bluesky/nasa.gov,github/late";
        assertEquals(200, fixture.get(url).status());
        assertTrue(fixture.accounts.remove(fixture.profile(9), QueryFixture.SIX));
        assertEquals(404, fixture.get(url + "&mode=change").status());
    }

    @Test
    void daysThatMayNotBeShownAreLeftOut() {
        for (int n : new int[]{1, 2}) {
            fixture.readings.putDay(new Snapshot(fixture.profile(n).id(), QueryFixture.SIX.minus(Duration.ofDays(40)),
                    Map.of(Metric.FOLLOWERS, Count.exact(5)), "followers", "api", new RetentionTerms(30, true, false)));
        }
        fixture.readings.putDay(new Snapshot(fixture.profile(3).id(), QueryFixture.SIX,
                Map.of(Metric.FOLLOWERS, Count.exact(7)), "followers", "api", new RetentionTerms(null, false, true)));
        String url = "/compare?accounts=bluesky/nasa.gov,github/esa";
        JsonNode json = fixture.get(url).json();
        assertEquals(List.of("2026-11-14", "2026-11-18", "2026-11-20", "2026-11-21"),
                QueryFixture.texts(json.at("/series/0/points"), "date"));
        assertEquals(List.of("7"), QueryFixture.texts(json.at("/series/1/points"), "value"));
        assertEquals("not_derivable", fixture.get(url + "&mode=indexed").json().at("/series/1/reason").asText());
        fixture.readings.putState(new State(fixture.profile(3).id(), null, GrowthWindow.EMPTY,
                new State.Visit(Outcome.NOT_FOUND, "d-2026-11-21", QueryFixture.SIX, ""),
                new State.Missing(QueryFixture.DAY, QueryFixture.DAY), 0));
        fixture.now = fixture.now.plusSeconds(61);
        assertEquals("no_value", fixture.get(url).json().at("/series/1/reason").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?accounts=", "?accounts=bluesky/nasa.gov", "?accounts=,,,", "?accounts=bluesky,github",
            "?accounts=a/1,a/2,a/3,a/4,a/5,a/6,a/7,a/8,a/9,a/10,a/11", "?accounts=nowhere/a,nowhere/b",
            "?accounts=github/,/nasa", "?accounts=github/a,github/b&accounts=github/c"})
    void accountsThatMakeNoComparisonAreRefused(String query) {
        Got got = fixture.get("/compare" + query);
        assertEquals(400, got.status(), got.body());
        assertEquals(java.util.Set.of("accounts"), got.errors().keySet());
    }

    @ParameterizedTest
    @CsvSource({"metric=comments, metric", "mode=log, mode", "interval=year, interval", "previous=yes, previous",
            "from=2026-13-01, from", "from=2000-01-01, from", "from=2026-11-22&to=2026-11-21, from",
            "to=1969-12-31, to", "fields=series.secret, fields", "bogus=1, bogus"})
    void otherParametersAreCheckedToo(String parameter, String wrong) {
        Got got = fixture.get(TWO + "&" + parameter);
        assertEquals(400, got.status(), got.body());
        assertTrue(got.errors().containsKey(wrong), got.body());
    }

    @Test
    void fieldsAreSelected() {
        JsonNode json = fixture.get(TWO + "&fields=series.account.handle,metric").json();
        assertEquals("{\"metric\":\"followers\",\"series\":[{\"account\":{\"handle\":\"nasa.gov\"}},"
                + "{\"account\":{\"handle\":\"nasa@social.example\"}}]}", json.toString());
    }

    private static List<String> series(JsonNode json, String pointer) {
        List<String> texts = new java.util.ArrayList<>();
        json.path("series").forEach(line -> texts.add(line.at(pointer).asText()));
        return texts;
    }
}
