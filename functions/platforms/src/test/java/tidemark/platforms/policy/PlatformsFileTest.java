package tidemark.platforms.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tidemark.account.Platform;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.RetentionTerms;
import tidemark.platforms.Platforms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlatformsFileTest {

    @Test
    void takesTheOwnersWordsFromTheEnvironment() {
        Platforms platforms = Platforms.given(Map.of("PLATFORM_OVERRIDES",
                "{platforms: {youtube: {methods: {api: {keep: {maxAgeDays: null, derivedAllowed: yes, mirrorDeletes: no}}}}}}"));
        PlatformEntry youtube = platforms.registered(new Platform("youtube")).orElseThrow().policy();
        assertEquals(RetentionTerms.FREE, youtube.method("api").orElseThrow().retention());
        assertEquals(30, Platforms.given(Map.of()).registered(new Platform("youtube")).orElseThrow().policy()
                .method("api").orElseThrow().retention().maxAgeDays());
        assertThrows(PlatformsFileException.class,
                () -> Platforms.given(Map.of("PLATFORM_OVERRIDES", "platforms: {x: {metods: {}}}")));
    }

    private static final Platform X = new Platform("x");

    @Test
    void namesPlatformsInItsOwnOrder() {
        List<String> some = List.of("bluesky", "mastodon", "github", "telegram", "x");
        assertEquals(some, PlatformsFile.builtIn().platforms().stream().map(each -> each.platform().id())
                .filter(some::contains).toList());
    }

    @Test
    void neverAsksFasterThanTheFloor() {
        PlatformsFile file = PlatformsFile.over("own.yaml",
                "platforms: {bluesky: {methods: {api: {interval: 20 ms}}}}");
        assertEquals(PlatformPolicy.FLOOR, policy(file, "bluesky", Mode.LIVE).interval());
        PlatformsFile.builtIn().platforms().forEach(platform -> platform.methods().forEach(method -> assertTrue(
                method.policy(platform.platform(), Mode.LIVE).interval().compareTo(PlatformPolicy.FLOOR) >= 0)));
    }

    @Test
    void forbidsPaidAccountsLiveUntilTheOwnerSetsACap() {
        assertEquals(new PlatformPolicy.Price(10_000, 0), policy(PlatformsFile.builtIn(), "x", Mode.LIVE).price());
        assertEquals(new PlatformPolicy.Price(10_000, 1_000_000_000),
                policy(PlatformsFile.builtIn(), "x", Mode.SIMULATED).price());
    }

    @Test
    void readsLimitsAndBatches() {
        PlatformPolicy x = policy(PlatformsFile.builtIn(), "x", Mode.LIVE);
        assertEquals(new PlatformPolicy.Window(300, Duration.ofMinutes(15)), x.window());
        assertEquals(100, x.batch());
        assertNull(x.daily());
        assertEquals(25, policy(PlatformsFile.builtIn(), "bluesky", Mode.LIVE).batch());
    }

    @Test
    void takesTheOwnersValuesAboveItsOwn(@TempDir Path home) throws IOException {
        Files.writeString(home.resolve(PlatformsFile.NAME),
                "platforms: {x: {methods: {api: {price: {cap: {live: 30.00}}}}}}");
        PlatformsFile file = PlatformsFile.in(home);
        assertEquals(30_000_000, policy(file, "x", Mode.LIVE).price().monthlyCapMicros());
        assertEquals(1_000_000_000, policy(file, "x", Mode.SIMULATED).price().monthlyCapMicros());
    }

    @Test
    void isTheBuiltInFileWhereTheOwnerHasNone(@TempDir Path home) {
        assertEquals(PlatformsFile.builtIn().platform(X), PlatformsFile.in(home).platform(X));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            platforms: {x: {collekt: yes}}                          | platforms.x has no word 'collekt'; it knows collect
            platforms: {x: {methods: {api: {interval: quick}}}}     | platforms.x.methods.api.interval is 'quick'; write a time
            platforms: {x: {methods: {api: {interval: 0 s}}}}       | more than nothing
            platforms: {x: {methods: {api: {batch: -1}}}}           | platforms.x.methods.api.batch is '-1'; write a whole number
            platforms: {x: {methods: {api: {scope: planet}}}}       | is 'planet'; write host, credential, egress
            platforms: {x: {methods: {api: {terms: {read: soon}}}}} | is 'soon'; write a day
            platforms: {x: {methods: {api: {terms: {link: 'http://x.com'}}}}} | write a link that begins with https://
            platforms: {x: {methods: {api: {price: {cap: {live: -3}}}}}}      | write dollars
            platforms: {x: {methods: {api: {price: {cap: {life: 3}}}}}}       | has no word 'life'; it knows live, simulated
            platforms: {x: {methods: {api: {perDay: {requests: 3, resets: Mars/Base}}}}} | write a time zone
            platforms: {x: {methods: {api: {credential: {required: maybe}}}}} | write yes or no
            platforms: {new: {name: New}}                           | platforms.new.methods is missing
            platforms: {x: {implementation: ../evil}}               | write the name of a folder of code
            platforms: {x: 3}                                       | platforms.x must hold words with values below it
            platform: {}                                            | the file has no word 'platform'; it knows platforms
            platforms: {x: {name: a, name: b}}                      | is not YAML in line 1
            platforms: [                                            | is not YAML
            just words                                              | must begin with the word platforms
            """)
    void saysInOneSentenceWhatIsWrong(String text, String sentence) {
        String said = String
                .valueOf(assertThrows(PlatformsFileException.class, () -> PlatformsFile.over("own.yaml", text))
                        .getMessage());
        assertTrue(said.contains(sentence), said);
        assertTrue(said.startsWith("own.yaml"), said);
        assertEquals(1, said.lines().count());
    }

    private static PlatformPolicy policy(PlatformsFile file, String platform, Mode mode) {
        return file.platform(new Platform(platform)).orElseThrow().methods().getFirst().policy(new Platform(platform),
                mode);
    }
}
