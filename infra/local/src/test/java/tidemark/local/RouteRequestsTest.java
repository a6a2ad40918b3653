package tidemark.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tidemark.aws.dynamo.RequestMeter.Use;
import tidemark.local.template.Template;
import tidemark.local.template.TemplateContext;
import tidemark.testing.handler.AccessTable;
import tidemark.testing.handler.Caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * What every reading route costs in the ledger when nothing is cached: the same at any number of accounts, and never a scan. The figures are
 * in the test's output.
 */
class RouteRequestsTest {

    private static final int FEW = 100;
    private static final int MANY = 2_000;
    /** More than any route needs: the pointer of the board, an address, an account, two queries of a history. */
    private static final long MOST = 8;
    private static final Template TEMPLATE = Template.read(
            Path.of(System.getProperty("tidemark.root", "../.."), "template.yaml"),
            TemplateContext.of("http://127.0.0.1:9324", Map.of("PublicRead", "true")));

    private static final Map<String, Map<String, Use>> OF_FEW = new TreeMap<>();
    private static final Map<String, Map<String, Use>> OF_MANY = new TreeMap<>();

    @BeforeAll
    static void ask() {
        ask(FEW, OF_FEW);
        ask(MANY, OF_MANY);
    }

    private static void ask(int accounts, Map<String, Map<String, Use>> costs) {
        try (MeteredQuery query = MeteredQuery.over(TEMPLATE, accounts)) {
            for (AccessTable.Row row : AccessTable.rows("query-")) {
                Map<String, Use> uses = query.cost(Caller.VIEWER.sends(row.sample()), row.status(Caller.VIEWER));
                System.out.printf("%5d accounts %-20s %s%n", accounts, row.sample(), uses);
                costs.put(row.sample(), uses);
            }
        }
    }

    @Test
    void noRouteCostsMoreOfMoreAccounts() {
        assertEquals(OF_FEW, OF_MANY);
    }

    @Test
    void noRouteScans() {
        OF_MANY.forEach((sample, uses) -> assertTrue(Set.of("GetItem", "BatchGetItem", "Query")
                .containsAll(uses.keySet()), sample + " " + uses));
    }

    @Test
    void everyRouteNeedsFewRequests() {
        OF_MANY.forEach((sample, uses) -> assertTrue(uses.values().stream().mapToLong(Use::requests).sum() <= MOST,
                sample + " " + uses));
        assertTrue(OF_MANY.values().stream().filter(uses -> !uses.isEmpty()).count() > 10, OF_MANY::toString);
    }
}
