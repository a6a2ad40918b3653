package tidemark.bench.insight;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.Address;
import tidemark.history.State;
import tidemark.insight.FormerAddress;
import tidemark.insight.InsightKind;
import tidemark.insight.ObservedAccount;
import tidemark.insight.PeerGroups;
import tidemark.reading.Count;
import tidemark.reading.Outcome;
import tidemark.testing.audience.PlantedHistory;
import tidemark.testing.audience.Tails;

/** Accounts that are gone, stale, renamed, not read for days, or compared with others; half of each sort are not. */
final class ConditionScenarios {

    private static final int DAYS = 120;
    private static final String TYPE = "brand";

    private ConditionScenarios() {}

    static List<Scenario> all() {
        return List.of(new Scenario(InsightKind.STALE, "half without a number for 3 to 12 days", DAYS,
                ConditionScenarios::stale),
                new Scenario(InsightKind.GONE, "half not found on 2 days or more", DAYS, ConditionScenarios::notFound),
                new Scenario(InsightKind.GONE, "half suspended for 1 day or more", DAYS,
                        ConditionScenarios::suspended),
                new Scenario(InsightKind.RENAMED, "half at a new address", DAYS, ConditionScenarios::renamed),
                new Scenario(InsightKind.GAP, "gaps of 1 to 9 days", DAYS, ConditionScenarios::gaps),
                new Scenario(InsightKind.PERCENTILE, "5 to 104 peers, three digits told", DAYS,
                        ConditionScenarios::peers));
    }

    private static Case stale(long seed) {
        int without = seed % 2 == 0 ? 3 + (int) (seed / 2 % 10) : (int) (seed / 2 % 3);
        PlantedHistory history = history(seed);
        history.hide(Scenario.TODAY.minusDays(without - 1L), Scenario.TODAY);
        return new Case(history.observed(), seed % 2 == 0 ? 1 : 0, insight -> seed % 2 == 0);
    }

    private static Case notFound(long seed) {
        int days = (int) (seed / 2 % 20);
        LocalDate first = Scenario.TODAY.minusDays(days);
        LocalDate latest = seed % 2 == 0 && days > 0 ? Scenario.TODAY : first;
        PlantedHistory history = history(seed).hide(first, Scenario.TODAY);
        boolean planted = latest.isAfter(first);
        return new Case(at(history.observed(), Outcome.NOT_FOUND, latest, new State.Missing(first, latest)),
                planted ? 1 : 0, insight -> planted && insight.date().equals(first.plusDays(1)));
    }

    private static Case suspended(long seed) {
        int days = (int) (seed / 2 % 20);
        boolean planted = seed % 2 == 0 && days > 0;
        PlantedHistory history = history(seed).hide(Scenario.TODAY.minusDays(days), Scenario.TODAY);
        return new Case(at(history.observed(), seed % 2 == 0 ? Outcome.SUSPENDED : Outcome.FAILED, Scenario.TODAY,
                null), planted ? 1 : 0, insight -> planted);
    }

    private static ObservedAccount at(ObservedAccount observed, Outcome outcome, LocalDate day,
            State.@Nullable Missing missing) {
        State before = observed.state();
        State.Visit visit = new State.Visit(outcome, "d-" + day, day.atTime(3, 0).toInstant(ZoneOffset.UTC), "");
        State after = new State(before.id(), before.newest(), before.window(), visit, missing, 2);
        return new ObservedAccount(observed.account(), List.of(), observed.snapshots(), after);
    }

    private static Case renamed(long seed) {
        ObservedAccount observed = history(seed).observed();
        LocalDate day = Scenario.TODAY.minusDays(seed / 2 % Scenario.ASKED);
        Address former = new Address(observed.account().address().platform(), "@former" + seed);
        List<FormerAddress> left = seed % 2 == 0 ? List.of(new FormerAddress(former, day)) : List.of();
        return new Case(new ObservedAccount(observed.account(), left, observed.snapshots(), observed.state()),
                left.size(), insight -> insight.date().equals(day));
    }

    private static Case gaps(long seed) {
        int length = 1 + (int) (seed % 9);
        LocalDate last = Scenario.TODAY.minusDays(1 + new Random(seed).nextInt(Scenario.ASKED - 1));
        PlantedHistory history = history(seed).hide(last.minusDays(length - 1L), last);
        return new Case(history.observed(), length >= 2 ? 1 : 0, insight -> insight.date().equals(last));
    }

    /** The true rank decides, so that rounding costs recall and never precision. */
    private static Case peers(long seed) {
        PlantedHistory own = history(seed).rounded(3);
        int others = 5 + (int) (seed % 100);
        List<PlantedHistory> group = new ArrayList<>(List.of(own));
        LongStream.rangeClosed(1, others).forEach(i -> group.add(
                new PlantedHistory(seed * 131 + i, Scenario.TODAY, 2, 0, Tails.NORMAL).rounded(3)));
        PeerGroups peers = PeerGroups.of(group.stream().map(PlantedHistory::observed).map(ConditionScenarios::peer));
        long smaller = group.stream().filter(peer -> peer.truth(Scenario.TODAY) < own.truth(Scenario.TODAY)).count();
        boolean planted = others >= 10 && (smaller >= 0.9 * others || smaller <= 0.1 * others);
        ObservedAccount observed = own.observed();
        return new Case(new ObservedAccount(typed(observed.account()), List.of(), observed.snapshots(),
                observed.state()), peers, planted ? 1 : 0, insight -> planted);
    }

    private static PeerGroups.Peer peer(ObservedAccount observed) {
        Count audience = observed.snapshots().getLast().followers().orElseThrow();
        return new PeerGroups.Peer(observed.account().address().platform(), TYPE, audience);
    }

    private static Account typed(Account account) {
        return new Account(account.id(), account.address(), null, account.organization(), null, TYPE, false,
                account.tags(), null, null, account.status(), account.addedAt(), 0);
    }

    private static PlantedHistory history(long seed) {
        return new PlantedHistory(seed, Scenario.TODAY, DAYS, 0, Tails.NORMAL);
    }
}
