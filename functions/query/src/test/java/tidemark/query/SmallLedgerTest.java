package tidemark.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tidemark.board.BoardColumn;
import tidemark.board.ColumnTrait;
import tidemark.query.QueryFixture.Got;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Every route with every filter and every order, on an empty or nearly empty ledger. */
class SmallLedgerTest {

    private static final List<String> FILTERS = List.of("platform=bluesky", "platform=github,x", "organization=NASA",
            "organization=none", "tag=space", "tag=none", "core=true", "core=false", "q=n", "q=nasa", "q=none",
            "page=2", "per_page=1", "fields=handle", "platform=bluesky&organization=NASA&tag=space&core=true&q=n");

    /** The states of the ledger. */
    enum Ledger {
        NEW, EMPTY_BOARD, ONE_UNMEASURED, ONE;

        QueryFixture fixture() {
            QueryFixture fixture = new QueryFixture();
            switch (this) {
                case NEW -> {
                }
                case EMPTY_BOARD -> fixture.board();
                case ONE_UNMEASURED -> {
                    fixture.account(1, "bluesky", "nasa.gov", "NASA");
                    fixture.board();
                }
                case ONE -> {
                    fixture.measured(fixture.full(1, "bluesky", "nasa.gov"), 1000);
                    fixture.board();
                }
            }
            return fixture;
        }

        int accounts() {
            return this == NEW || this == EMPTY_BOARD ? 0 : 1;
        }
    }

    @ParameterizedTest
    @EnumSource
    void listsAnswerWhateverIsAskedFor(Ledger ledger) {
        QueryFixture fixture = ledger.fixture();
        for (String list : List.of("/grid", "/accounts")) {
            assertEquals(ledger.accounts(), fixture.get(list).json().path("data").size(), list);
            for (String sort : sorts()) {
                for (String filter : FILTERS) {
                    assertEquals(200, fixture.get(list + "?sort=" + sort + "&" + filter).status(), sort + " " + filter);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyOtherRouteAnswersToo(Ledger ledger) {
        QueryFixture fixture = ledger.fixture();
        int found = ledger.accounts() == 0 ? 404 : 200;
        for (String account : List.of("bluesky/nasa.gov", "bluesky/NASA.gov")) {
            assertEquals(found, fixture.get("/accounts/" + account).status(), account);
            assertEquals(found, fixture.get("/history/" + account).status(), account);
            assertEquals(found, fixture.get("/history/" + account + "?interval=month&from=2026-01-01").status(),
                    account);
        }
        assertEquals(404, fixture.get("/accounts/github/nasa").status());
        assertEquals(404, fixture.get("/history/mastodon/n@social.example").status());
        for (String route : List.of("/summary", "/summary?fields=totals", "/collections", "/collections?per_page=100",
                "/health", "/health/ready", "/health/live", "/openapi.json")) {
            Got got = fixture.get(route);
            assertEquals(200, got.status(), route + ": " + got.body());
        }
    }

    private static List<String> sorts() {
        List<String> sorts = new ArrayList<>();
        BoardColumn.all(ColumnTrait.SORTABLE).stream().flatMap(key -> Stream.of(key.key(), "-" + key.key()))
                .forEach(sorts::add);
        return sorts;
    }
}
