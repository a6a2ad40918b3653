package tidemark.local.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;

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
        String text = table.text(name -> name.equals("x.bearer") ? Optional.of(new Secret("word")) : Optional.empty());
        assertEquals("ready", here(text, "x", "api"));
        assertEquals("no credential", here(text, "youtube", "api"));
        assertEquals("off", here(text, "youtube", "page"));
        assertEquals("ready", here(text, "tiktok", "page"));
        assertEquals("where kept", here(text, "tiktok", "api"));
        assertEquals("no budget", here(new PolicyTable(Platforms.builtIn())
                .text(name -> Optional.of(new Secret("a:b:c"))), "x", "api"));
    }

    private static String here(String text, String platform, String method) {
        return text.lines().filter(line -> line.matches(platform + " +" + method + " .*")).findFirst().orElseThrow()
                .replaceFirst(platform + " +" + method + " +", "").split(" {2,}", 2)[0];
    }
}
