package tidemark.board;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import tidemark.account.Account;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.history.State;
import tidemark.reading.Count;
import tidemark.reading.Metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tidemark.board.Boards.AS_OF;
import static tidemark.board.Boards.account;
import static tidemark.board.Boards.snapshot;
import static tidemark.board.Boards.state;

class BoardTest {

    private final BoardWriter draft = new BoardWriter();

    private Board board() {
        return draft.finish(Boards.VERSION, AS_OF, false);
    }

    private void add(Account account, long followers) {
        draft.add(account, state(account.id(), followers), Map.of());
    }

    private static List<String> handles(Page page) {
        return page.rows().stream().map(row -> row.address().handle()).toList();
    }

    private static Filter text(String text) {
        return new Filter(Set.of(), Set.of(), Set.of(), null, text, false);
    }

    @Test
    void tellsEveryFactAsItWasGiven() {
        Account full = new Account(account(1, "mastodon", "Museum@Example.Social", "x").id(),
                new Address(new Platform("mastodon"), "Museum@Example.Social"), "77", "Musée ÉLYSÉE", "Team A",
                "museum", true, Set.of("art", "north"), "https://example.org/A", "İstanbul ǅ ΟΔΟΣ 🏛 東京",
                Account.Status.PAUSED, AS_OF, 3);
        Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
        metrics.put(Metric.FOLLOWERS, Count.exact(0));
        metrics.put(Metric.LIKES, Count.exact(4));
        metrics.put(Metric.SHARES, Count.exact(3));
        draft.add(full,
                new State(full.id(), snapshot(full.id(), metrics), tidemark.history.GrowthWindow.EMPTY, null, null,
                        1),
                Map.of(GrowthPeriod.DAY, 0L, GrowthPeriod.QUARTER, -4L));

        Row row = board().page(Filter.COLLECTED, Sort.LARGEST, 0, 1).rows().getFirst();

        assertEquals(full.id(), row.id());
        assertEquals(full.address(), row.address());
        assertEquals(full.displayName(), row.text(BoardColumn.DISPLAY_NAME).orElseThrow());
        assertEquals(full.organization(), row.text(BoardColumn.ORGANIZATION).orElseThrow());
        assertEquals(full.team(), row.text(BoardColumn.TEAM).orElseThrow());
        assertEquals(full.type(), row.text(BoardColumn.TYPE).orElseThrow());
        assertEquals(full.url(), row.text(BoardColumn.URL).orElseThrow());
        assertEquals(new CellValue.Texts(List.of("art", "north")), row.value(BoardColumn.TAGS).orElseThrow());
        assertEquals(new CellValue.Flag(true), row.value(BoardColumn.CORE).orElseThrow());
        assertEquals("paused", row.text(BoardColumn.STATUS).orElseThrow());
        assertEquals(new CellValue.Moment(AS_OF), row.value(BoardColumn.ADDED_AT).orElseThrow());
        assertEquals(0, row.number(BoardColumn.FOLLOWERS).orElseThrow());
        assertEquals(7, row.number(BoardColumn.ENGAGEMENT).orElseThrow());
        assertEquals(0, row.number(BoardColumn.CHANGE_1D).orElseThrow());
        assertEquals(-4, row.number(BoardColumn.CHANGE_90D).orElseThrow());
        assertEquals("exact", row.text(BoardColumn.PRECISION).orElseThrow());
    }

    @Test
    void unknownIsAbsentAndNotNothing() {
        Account account = account(1, "github", "nasa", "NASA");
        draft.add(account, State.none(account.id()), Map.of());
        add(account(2, "github", "esa", "ESA"), 0);

        Row row = board().find(account.address()).orElseThrow();

        Set<BoardColumn> known = Arrays.stream(BoardColumn.values()).filter(column -> row.value(column).isPresent())
                .collect(Collectors.toSet());
        Set<BoardColumn> always = new HashSet<>(BoardColumn.all(ColumnTrait.REQUIRED));
        always.add(BoardColumn.TAGS);
        assertEquals(always, known);
        assertEquals(new CellValue.Texts(List.of()), row.value(BoardColumn.TAGS).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(names = {"LIKES", "SHARES"})
    void aPartOfItIsNoEngagement(Metric part) {
        Account account = account(1, "facebook", "a", "A");
        draft.add(account, new State(account.id(), snapshot(account.id(), Map.of(part, Count.exact(9))),
                tidemark.history.GrowthWindow.EMPTY, null, null, 1), Map.of());
        assertTrue(board().find(account.address()).orElseThrow().number(BoardColumn.ENGAGEMENT).isEmpty());
    }

    @Test
    void ordersByNumberWithUnknownOnesLastInEitherDirection() {
        add(account(1, "x", "middle", "O"), 5);
        Account unknown = account(2, "x", "unknown", "O");
        draft.add(unknown, State.none(unknown.id()), Map.of());
        add(account(3, "x", "most", "O"), 5_000_000_000L);
        add(account(4, "x", "none", "O"), 0);

        assertEquals(List.of("most", "middle", "none", "unknown"),
                handles(board().page(Filter.COLLECTED, Sort.LARGEST, 0, 9)));
        assertEquals(List.of("none", "middle", "most", "unknown"),
                handles(board().page(Filter.COLLECTED, new Sort(BoardColumn.FOLLOWERS, false), 0, 9)));
    }

    @Test
    void ordersByLettersWhateverTheirCaseOrScript() {
        for (String handle : List.of("éclair", "Beta", "alpha", "museum1", "Museum10", "museum", "東京")) {
            add(account(handle.hashCode() & 0xFFFF, "x", handle, "O"), 1);
        }
        assertEquals(List.of("alpha", "Beta", "museum", "museum1", "Museum10", "éclair", "東京"),
                handles(board().page(Filter.COLLECTED, new Sort(BoardColumn.HANDLE, false), 0, 9)));
    }

    @Test
    void filtersMeanAnyOfTheirValuesAndAllOfThemTogether() {
        Account words = account(3, "bluesky", "c", "ESA");
        add(account(1, "x", "a", "ESA"), 1);
        add(account(2, "github", "b", "NASA"), 2);
        draft.add(words.describedAs(new Account(words.id(), words.address(), null, "ESA", null, null, true,
                Set.of("space", "europe"), null, null, Account.Status.ACTIVE, AS_OF, 0)), state(words.id(), 3),
                Map.of());
        Board board = board();

        assertEquals(2, board.page(new Filter(Set.of("x", "bluesky"), Set.of(), Set.of(), null, "", false),
                Sort.LARGEST, 0, 9).total());
        assertEquals(List.of("c", "a"), handles(board.page(
                new Filter(Set.of(), Set.of("ESA", "none"), Set.of(), null, "", false), Sort.LARGEST, 0, 9)));
        assertEquals(List.of("c"), handles(board.page(
                new Filter(Set.of(), Set.of(), Set.of("europe"), null, "", false), Sort.LARGEST, 0, 9)));
        assertEquals(0, board.page(new Filter(Set.of(), Set.of(), Set.of("euro"), null, "", false), Sort.LARGEST, 0,
                9).total());
        assertEquals(List.of("b", "a"), handles(board.page(
                new Filter(Set.of(), Set.of(), Set.of(), false, "", false), Sort.LARGEST, 0, 9)));
        assertEquals(0, board.page(new Filter(Set.of("x"), Set.of("NASA"), Set.of(), null, "", false), Sort.LARGEST,
                0, 9).total());
    }

    @Test
    void stoppedAccountsAreListedOnlyWhereAskedFor() {
        add(account(1, "x", "a", "O").withStatus(Account.Status.STOPPED), 1);
        add(account(2, "x", "b", "O").withStatus(Account.Status.PAUSED), 1);

        assertEquals(1, board().page(Filter.COLLECTED, Sort.LARGEST, 0, 9).total());
        assertEquals(2, board().page(new Filter(Set.of(), Set.of(), Set.of(), null, "", true), Sort.LARGEST, 0, 9)
                .total());
        assertEquals(1, board().summary().all().accounts());
    }

    @ParameterizedTest
    @CsvSource({"spacex, spacex", "SPACE, spacex", "kra, krakow", "KRAKÓW, krakow", "observatory, krakow", "x, spacex",
            "xk, ", "kó, krakow", "zzz, "})
    void findsTextInHandleNameAndOrganization(String text, @Nullable String handle) {
        add(account(1, "github", "spacex", "S Corp"), 2);
        Account krakow = account(2, "github", "krakow", "Jagiellonian Observatory");
        add(krakow.seenAs(krakow.address(), null, "Kraków"), 1);

        assertEquals(handle == null ? List.of() : List.of(handle),
                handles(board().page(text(text), Sort.LARGEST, 0, 9)));
    }

    @Test
    void placesBeyondTheEndGiveAnEmptyPage() {
        add(account(1, "x", "a", "O"), 1);
        Page page = board().page(Filter.COLLECTED, Sort.LARGEST, Long.MAX_VALUE, 50);
        assertEquals(List.of(), page.rows());
        assertEquals(1, page.total());
        assertEquals(Optional.empty(), page.next());
    }

    @Test
    void findsAnAddressWhateverItsCaseUnlessTwoAreMeant() {
        add(account(1, "x", "NASA", "O"), 1);
        add(account(2, "x", "Esa", "O"), 1);
        add(account(3, "x", "eSA", "O"), 1);
        add(account(4, "github", "nasa", "O"), 1);
        Board board = board();

        assertEquals("NASA", board.find(new Address(new Platform("x"), "nasa")).orElseThrow().address().handle());
        assertEquals("Esa", board.find(new Address(new Platform("x"), "Esa")).orElseThrow().address().handle());
        assertTrue(board.find(new Address(new Platform("x"), "esa")).isEmpty());
        assertTrue(board.find(new Address(new Platform("x"), "nas")).isEmpty());
        assertTrue(board.find(new Address(new Platform("youtube"), "nasa")).isEmpty());
    }

    @Test
    void sumsAreRecountsWithTheirCoverage() {
        Account a = account(1, "x", "a", "ESA");
        draft.add(a, state(a.id(), 100), Map.of(GrowthPeriod.DAY, 7L));
        Account b = account(2, "github", "b", "ESA");
        draft.add(b, state(b.id(), 20), Map.of(GrowthPeriod.DAY, -2L, GrowthPeriod.WEEK, 0L));
        Account c = account(3, "github", "c", "NASA");
        draft.add(c, State.none(c.id()), Map.of());

        Summary summary = board().summary();

        assertEquals(3, summary.all().accounts());
        assertEquals(2, summary.all().measured());
        assertEquals(2 / 3.0, summary.all().coverage());
        assertEquals(120, summary.all().followers().orElseThrow());
        assertTrue(summary.all().posts().isEmpty());
        assertEquals(Map.of(GrowthPeriod.DAY, new MetricSums.Part(5, 2), GrowthPeriod.WEEK, new MetricSums.Part(0, 1)),
                summary.all().change());
        assertEquals(List.of("github", "x"), summary.platforms().stream().map(Summary.Group::name).toList());
        assertEquals(List.of("ESA", "NASA"), summary.organizations().stream().map(Summary.Group::name).toList());
        assertTrue(summary.organizations().get(1).sums().followers().isEmpty());
    }
}
