package tidemark.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.history.Snapshot;
import tidemark.history.State;
import tidemark.insight.Insight;
import tidemark.insight.InsightKind;
import tidemark.insight.Insights;
import tidemark.insight.ObservedAccount;
import tidemark.insight.PeerGroups;
import tidemark.insight.Thresholds;
import tidemark.ledger.Accounts;
import tidemark.reading.Count;
import tidemark.reading.Metric;

/**
 * Finds what stands out among the accounts that a build passes, from their windows: every number of a window is taken to be requested as the
 * newest one was, for a window keeps no methods. Keeps the severest and newest. Not thread-safe.
 */
final class InsightsOfBuild {

    /** How many insights are kept. */
    static final int MOST = 10_000;

    /** How many days of events are told. */
    static final int DAYS = GrowthPeriod.QUARTER.days();

    /** How many days of events are found anew; earlier ones are kept from the build before, since no later number changes them. */
    private static final int NEW_DAYS = 3;

    /** Of so many accounts without insights yet all days are looked at, of more the last ones: it takes milliseconds an account. */
    private static final int WHOLE_LOOKS = 2_000;

    /** Of so many accounts, and of core accounts beyond them, anything is found: half a millisecond each. */
    private static final int MOST_ACCOUNTS = 50_000;

    /** For how many days an account is new; its history may be brought later than itself. */
    private static final int NEW_ACCOUNT_DAYS = 2;

    private static final Insights INSIGHTS = new Insights(Thresholds.DEFAULT);

    private final LocalDate today;
    private final boolean looking;
    private final Optional<BoardInsights> before;
    private final PriorityQueue<Insight> kept = new PriorityQueue<>(Insight.WEIGHTIEST_FIRST.reversed());
    private final List<Peer> peers = new ArrayList<>();
    private final Set<AccountId> withheld = new HashSet<>();
    private final Set<AccountId> whole = new HashSet<>();

    private int looked;

    private record Peer(AccountId id, Count audience) {}

    /**
     * @param looking whether insights are found anew; else those of the board before are kept
     * @param before the insights of the board before
     */
    InsightsOfBuild(LocalDate today, boolean looking, Optional<BoardInsights> before) {
        this.today = today;
        this.looking = looking;
        this.before = before;
    }

    /**
     * Adds an account that was not added yet.
     *
     * @param shown its state as it may be shown
     */
    void add(Accounts.Entry entry, State shown) {
        Account account = entry.account();
        Snapshot newest = shown.newest();
        if (newest == null && entry.state().newest() != null) {
            withheld.add(account.id());
        }
        if (!looking || (looked >= MOST_ACCOUNTS && !account.core())) {
            return;
        }
        looked++;
        LocalDate added = LocalDate.ofInstant(account.addedAt(), ZoneOffset.UTC);
        boolean fresh = before.isEmpty() || added.isAfter(today.minusDays(NEW_ACCOUNT_DAYS));
        boolean all = fresh && whole.size() < WHOLE_LOOKS && whole.add(account.id());
        INSIGHTS.of(new ObservedAccount(account, List.of(), snapshots(shown), shown), PeerGroups.NONE, today,
                all ? DAYS : NEW_DAYS).stream()
                .filter(found -> found.kind() != InsightKind.GAP || !found.date().isBefore(added))
                .forEach(this::keep);
        if (newest != null && account.type() != null && account.status() != Account.Status.STOPPED
                && INSIGHTS.peer(newest, today)) {
            newest.followers().ifPresent(audience -> peers.add(new Peer(account.id(), audience)));
        }
    }

    private void keep(Insight insight) {
        kept.add(insight);
        if (kept.size() > MOST) {
            kept.remove();
        }
    }

    /** The days of a window as snapshots, each at the time of day of the newest. */
    private List<Snapshot> snapshots(State shown) {
        Snapshot newest = shown.newest();
        if (newest == null) {
            return List.of();
        }
        List<Snapshot> snapshots = new ArrayList<>();
        KnownWindow.of(shown, today).days().headMap(newest.day(), false).forEach((day, count) -> {
            Instant at = newest.observedAt().minus(Duration.ofDays(newest.day().toEpochDay() - day.toEpochDay()));
            snapshots.add(new Snapshot(newest.id(), at, Map.of(Metric.FOLLOWERS, count), newest.counts(),
                    newest.method(), newest.retention()));
        });
        snapshots.add(newest);
        return snapshots;
    }

    /** What was found among the accounts of a board, and what stood before of those accounts and still holds. */
    BoardInsights finish(Board board) {
        Stream<Insight> standing = before.stream().flatMap(insights -> insights.newestFirst().stream())
                .filter(insight -> !withheld.contains(insight.account()) && board.find(insight.account()).isPresent());
        if (!looking) {
            return new BoardInsights(board.version(), standing.toList());
        }
        standing.filter(this::past).forEach(this::keep);
        PeerGroups groups = PeerGroups.of(peers.stream().flatMap(peer -> board.find(peer.id).stream()
                .map(row -> new PeerGroups.Peer(row.address().platform(), type(row), peer.audience))));
        for (Peer peer : peers) {
            board.find(peer.id).ifPresent(
                    row -> INSIGHTS.standing(observed(row, peer.audience), groups, today).forEach(this::keep));
        }
        return new BoardInsights(board.version(), List.copyOf(kept));
    }

    /** Whether it is an event of a day that was looked at before and is not looked at now. */
    private boolean past(Insight insight) {
        return insight.kind().span() == InsightKind.Span.EVENT && !whole.contains(insight.account())
                && !insight.date().isAfter(today.minusDays(NEW_DAYS)) && insight.date().isAfter(today.minusDays(DAYS));
    }

    private static String type(Row row) {
        return row.text(BoardColumn.TYPE).orElseThrow();
    }

    /** An account as far as its row says, which is all that is compared with peers. */
    private static ObservedAccount observed(Row row, Count audience) {
        Instant at = row.value(BoardColumn.OBSERVED_AT).map(CellValue.Moment.class::cast).orElseThrow().value();
        Account account = new Account(row.id(), row.address(), null, row.text(BoardColumn.ORGANIZATION).orElseThrow(),
                null, type(row), false, Set.of(), null, null, Account.Status.ACTIVE, at, 0);
        Snapshot newest = new Snapshot(row.id(), at, Map.of(Metric.FOLLOWERS, audience),
                row.text(BoardColumn.COUNTS).orElse(""), row.text(BoardColumn.METHOD).orElse(""));
        return new ObservedAccount(account, List.of(), List.of(newest), State.none(row.id()));
    }
}
