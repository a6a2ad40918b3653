package tidemark.insight;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import tidemark.account.Account;
import tidemark.account.Address;
import tidemark.history.State;
import tidemark.insight.Evidence.Fact;
import tidemark.platform.RetentionTerms;
import tidemark.reading.Outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Accounts that are stale, gone, renamed or have gaps. */
final class ConditionRulesTest {

    private static final LocalDate TODAY = Histories.TODAY;

    @Test
    void isStaleAfterThreeDaysWithoutANumber() {
        assertEquals(List.of(), told(InsightKind.STALE, Histories.ofDays(10).exact(1, 2, 3, 4, 5, 6, 7, 8)));
        Insight stale = told(InsightKind.STALE, Histories.ofDays(10).exact(1, 2, 3, 4, 5, 6, 7)).getFirst();

        assertEquals(Severity.NOTICE, stale.severity());
        assertEquals("stale-" + Histories.ID + "-2026-11-24", stale.id());
        assertEquals(TODAY, stale.date());
        assertEquals("The newest number is 3 days old, of 24 November 2026.", stale.title());
        assertEquals(new Fact.Whole(3), stale.evidence().facts().get("threshold_days"));
        assertEquals(new Fact.Word("OK"), stale.evidence().facts().get("last_outcome"));
    }

    @Test
    void staysTheSameInsightWhileItIsStale() {
        ObservedAccount observed = Histories.ofDays(60).exact(1).observed();
        Insights insights = new Insights(Thresholds.DEFAULT);

        Insight stale = Histories.told(InsightKind.STALE, observed).getFirst();
        Insight later = insights.of(observed, PeerGroups.NONE, TODAY.plusDays(9), 30).getFirst();

        assertEquals(Severity.WARNING, stale.severity());
        assertEquals(stale.id(), later.id());
        assertEquals(stale.date(), later.date());
    }

    @Test
    void isStaleWhereNoNumberEverCame() {
        Histories none = Histories.ofDays(1);
        Insight stale = Histories.told(InsightKind.STALE,
                none.observed(none.state(Outcome.COUNT_HIDDEN, TODAY, null))).getFirst();

        assertEquals("No number is known, 20 days after the account was added.", stale.title());
    }

    @Test
    void aPausedAccountIsNotStale() {
        ObservedAccount observed = Histories.ofDays(60).exact(1).observed();
        Account paused = observed.account().withStatus(Account.Status.PAUSED);

        assertEquals(List.of(), Histories.told(InsightKind.STALE,
                new ObservedAccount(paused, List.of(), List.of(), observed.state())));
    }

    @Test
    void isGoneWhenASecondDaySaysSo() {
        Histories history = Histories.ofDays(20).exact(1_234);
        LocalDate first = TODAY.minusDays(9);
        State once = history.state(Outcome.NOT_FOUND, first, new State.Missing(first, first));
        State twice = history.state(Outcome.TRANSIENT, TODAY, new State.Missing(first, first.plusDays(1)));

        assertEquals(List.of(), Histories.told(InsightKind.GONE, history.observed(once)));
        Insight gone = Histories.told(InsightKind.GONE, history.observed(twice)).getFirst();
        assertEquals("gone-" + Histories.ID + "-" + first, gone.id());
        assertEquals(Severity.WARNING, gone.severity());
        assertEquals(first.plusDays(1), gone.date());
        assertEquals(List.of(), Histories.told(InsightKind.STALE, history.observed(twice)));
    }

    @Test
    void isGoneWhenSuspendedADayAfterItsLastNumber() {
        Histories history = Histories.ofDays(5).exact(1_234);

        Insight gone = Histories.told(InsightKind.GONE,
                history.observed(history.state(Outcome.SUSPENDED, TODAY, null))).getFirst();

        assertEquals(new Fact.Day(TODAY.minusDays(3)), gone.evidence().facts().get("since"));
        assertEquals(new Fact.Word("SUSPENDED"), gone.evidence().facts().get("outcome"));
        assertEquals(List.of(), Histories.told(InsightKind.GONE,
                history.observed(history.state(Outcome.SUSPENDED, TODAY.minusDays(3), null))));
        assertEquals(List.of(), Histories.told(InsightKind.GONE,
                history.observed(history.state(Outcome.PRIVATE, TODAY, null))));
    }

    @Test
    void tellsNoNumberOfADeletedAccountWhoseTermsWantItDeleted() {
        Histories history = Histories.ofDays(4).under(new RetentionTerms(null, true, true)).exact(990, 1_010);
        State missing = history.state(Outcome.NOT_FOUND, TODAY, new State.Missing(TODAY.minusDays(1), TODAY));

        assertEquals(List.of(), Histories.told(InsightKind.MILESTONE_PASSED, history.observed(missing)));
        assertEquals(1, Histories.told(InsightKind.MILESTONE_PASSED, history.observed()).size());
    }

    @Test
    void tellsWhenItWasFoundAtAnotherAddress() {
        ObservedAccount now = Histories.ofDays(1).exact(5).observed();
        Address oldest = new Address(Histories.ADDRESS.platform(), "@oldest");
        Address older = new Address(Histories.ADDRESS.platform(), "@older");
        List<FormerAddress> former = List.of(new FormerAddress(oldest, TODAY.minusDays(40)),
                new FormerAddress(older, TODAY.minusDays(4)));

        List<Insight> told = Histories.told(InsightKind.RENAMED,
                new ObservedAccount(now.account(), former, now.snapshots(), now.state()));

        assertEquals(List.of("The account is found at youtube/@example, before at youtube/@older."),
                told.stream().map(Insight::title).toList());
        assertEquals(TODAY.minusDays(4), told.getFirst().date());
    }

    @Test
    void tellsARenameOfTheLastOutcome() {
        Histories history = Histories.ofDays(1).exact(5);

        assertEquals(List.of("The account is found at youtube/@example."),
                Histories.told(InsightKind.RENAMED, history.observed(history.state(Outcome.RENAMED, TODAY, null)))
                        .stream().map(Insight::title).toList());
    }

    @Test
    void tellsGapsOfTwoDaysAndMore() {
        Insight gap = told(InsightKind.GAP, Histories.ofDays(6).exact(1, 2).missing(2).exact(3, 4)).getFirst();

        assertEquals("No number is known of 2 days, from 24 November 2026 to 25 November 2026.", gap.title());
        assertEquals(Severity.INFO, gap.severity());
        assertEquals(List.of(), told(InsightKind.GAP, Histories.ofDays(5).exact(1, 2).missing(1).exact(3, 4)));
        assertEquals(Severity.NOTICE,
                told(InsightKind.GAP, Histories.ofDays(9).exact(1).missing(7).exact(3)).getFirst().severity());
    }

    @Test
    void importedNumbersMayLieApart() {
        assertEquals(List.of(), told(InsightKind.GAP,
                Histories.ofDays(21).by("imported").exact(1).missing(6).exact(2).missing(6).exact(3).missing(5)
                        .by("api").exact(4)));
    }

    private static List<Insight> told(InsightKind kind, Histories history) {
        return Histories.told(kind, history.observed());
    }
}
