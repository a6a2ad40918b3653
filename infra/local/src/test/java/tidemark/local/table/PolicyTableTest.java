package tidemark.local.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tidemark.platform.Credentials;
import tidemark.platform.Secret;
import tidemark.platforms.Platforms;
import tidemark.platforms.policy.PlatformsFile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PolicyTableTest {

    private static final Path DOCUMENT = Path.of(System.getProperty("tidemark.root", "."), "docs", "platforms.md");

    @Test
    void isTheTableOfTheDocuments() throws IOException {
        assertTrue(Files.readString(DOCUMENT).contains(new PolicyTable(Platforms.builtIn()).markdown()),
                "docs/platforms.md holds another table than bin/tidemark platforms --markdown prints");
    }

    @Test
    void saysWhatIsConfiguredHere() {
        PolicyTable table = new PolicyTable(Platforms.of(PlatformsFile.over("own.yaml",
                "platforms: {x: {methods: {api: {price: {cap: {live: 5}}}}}, tiktok: {methods: {page: {use: {live: yes}}}}}")));
        Credentials one = name -> name.equals("x.bearer") ? Optional.of(new Secret("word")) : Optional.empty();
        assertEquals("ready", here(table, one, "x", "api"));
        assertEquals("no credential", here(table, one, "youtube", "api"));
        assertEquals("off", here(table, one, "youtube", "page"));
        assertEquals("ready", here(table, one, "tiktok", "page"));
        assertEquals("where kept", here(table, one, "tiktok", "api"));
        assertEquals("no budget", here(new PolicyTable(Platforms.builtIn()),
                name -> Optional.of(new Secret("a:b:c")), "x", "api"));
    }

    @Test
    void fitsEveryTerminalAndShowsAllWhereItIsAskedTo() {
        List<List<String>> rows = new PolicyTable(Platforms.builtIn()).rows(name -> Optional.empty());
        for (int width : new int[]{40, 80, 120, 240}) {
            TableLayout layout = TableLayout.fitting(PolicyTable.columns(), rows, new Display(width, false));
            assertTrue(rows.stream().allMatch(row -> DisplayText.width(layout.line(row)) <= width), width + " cells");
        }
        TableLayout whole = TableLayout.whole(PolicyTable.columns(), rows, new Display(80, false));
        rows.forEach(row -> row.forEach(cell -> assertTrue(whole.line(row).contains(cell), cell)));
    }

    private static String here(PolicyTable table, Credentials credentials, String platform, String method) {
        return table.rows(credentials).stream()
                .filter(row -> row.get(0).equals(platform) && row.get(1).equals(method))
                .findFirst().orElseThrow().get(2);
    }
}
