package tidemark.insight;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tidemark.account.Platform;
import tidemark.insight.Evidence.Fact;
import tidemark.insight.PeerGroups.Peer;
import tidemark.platform.RetentionTerms;
import tidemark.reading.Count;
import tidemark.reading.Precision;

import static org.junit.jupiter.api.Assertions.assertEquals;

final class PercentileRuleTest {

    private static final Platform YOUTUBE = Histories.ADDRESS.platform();

    @Test
    void tellsWhoIsAmongTheLargest() {
        Insight insight = told("brand", 1_000, group(10)).getFirst();

        assertEquals("Has more followers than 100 % of the 10 other accounts of its type on youtube.", insight.title());
        assertEquals("percentile-" + Histories.ID + "-top", insight.id());
        assertEquals(new Fact.Whole(10), insight.evidence().facts().get("peers"));
        assertEquals(new Fact.Real(100), insight.evidence().facts().get("percentile"));
    }

    @Test
    void tellsWhoIsAmongTheSmallestAndNotWhoIsBetween() {
        assertEquals("percentile-" + Histories.ID + "-bottom", told("brand", 101, group(10)).getFirst().id());
        assertEquals(List.of(), told("brand", 105, group(10)));
    }

    @Test
    void needsTenOthersOfItsPlatformAndType() {
        assertEquals(List.of(), told("brand", 1_000, group(9)));
        assertEquals(List.of(), told("person", 1_000, group(10)));
        assertEquals(List.of(), told(null, 1_000, group(10)));
        assertEquals(List.of(), told("brand", 1_000, LongStream.rangeClosed(1, 10)
                .mapToObj(i -> new Peer(new Platform("tiktok"), "brand", Count.exact(100 + i)))));
    }

    @Test
    void countsOnlyWhatRoundingLeavesCertain() {
        PeerGroup group = new PeerGroup(List.of(rounded(100), rounded(200), rounded(300), Count.exact(250)));

        assertEquals(new PeerGroup.Standing(3, 1, 1), group.standing(Count.exact(250)));
        assertEquals(50, group.standing(Count.exact(250)).percentile());
        assertEquals(100.0 / 3, group.standing(Count.exact(250)).low(), 1e-9);
        assertEquals(200.0 / 3, group.standing(Count.exact(250)).high(), 1e-9);
    }

    @Test
    void equalsCountHalf() {
        PeerGroup group = new PeerGroup(List.of(Count.exact(5), Count.exact(5), Count.exact(5)));

        assertEquals(50, group.standing(Count.exact(5)).percentile());
        assertEquals(new PeerGroup.Standing(2, 2, 0), group.standing(Count.exact(6)));
        assertEquals(new PeerGroup.Standing(2, 0, 0),
                group.standing(new Count(Long.MAX_VALUE / 2, Precision.ROUNDED, 0, Long.MAX_VALUE)));
    }

    @Test
    void needsAFreshNumberFromWhichOthersMayBeComputed() {
        ObservedAccount stale = typed("brand", Histories.ofDays(5).exact(1_000).observed());
        ObservedAccount kept = typed("brand",
                Histories.ofDays(1).under(new RetentionTerms(null, false, false)).exact(1_000).observed());

        assertEquals(List.of(), told(stale, group(10)));
        assertEquals(List.of(), told(kept, group(10)));
    }

    private static Stream<Peer> group(int others) {
        return LongStream.rangeClosed(1, others + 1L)
                .mapToObj(i -> new Peer(YOUTUBE, "brand", Count.exact(i == others + 1L ? 1_000 : 101 + i)));
    }

    private static Count rounded(long value) {
        return new Count(value, Precision.ROUNDED, value, value + 99);
    }

    private static List<Insight> told(@Nullable String type, long own, Stream<Peer> peers) {
        return told(typed(type, Histories.ofDays(1).exact(own).observed()), peers);
    }

    private static List<Insight> told(ObservedAccount observed, Stream<Peer> peers) {
        return new Insights(Thresholds.DEFAULT).of(observed, PeerGroups.of(peers), Histories.TODAY, 30).stream()
                .filter(insight -> insight.kind() == InsightKind.PERCENTILE).toList();
    }

    private static ObservedAccount typed(@Nullable String type, ObservedAccount observed) {
        return new ObservedAccount(Histories.account(type), List.of(), observed.snapshots(), observed.state());
    }
}
