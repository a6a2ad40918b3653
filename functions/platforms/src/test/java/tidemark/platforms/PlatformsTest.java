package tidemark.platforms;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import tidemark.account.Platform;
import tidemark.platforms.policy.PlatformsFileException;
import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlatformsTest {

    private static final Map<String, String> WITHOUT_READER = Map.of("PLATFORM_OVERRIDES",
            "platforms: { github: { methods: { api: { reader: nothing } } } }");

    /** The reader of an unknown name is looked for among all readers, so that not finding it out proves that none was looked for. */
    @Test
    void platformsForAddressesLookForNoReader() {
        Platforms platforms = Platforms.forAddresses(WITHOUT_READER);

        assertEquals(Platforms.builtIn().names(), platforms.names());
        AddressBook.Parsed parsed = new AddressBook(platforms).read("https://github.com/nasa");
        assertEquals("github/nasa", ((AddressBook.Parsed.Found) parsed).address().toString());
    }

    @Test
    void platformsThatAreAskedNeedEveryReader() {
        String refused = String.valueOf(
                assertThrows(PlatformsFileException.class, () -> Platforms.given(WITHOUT_READER)).getMessage());
        assertTrue(refused.contains("github has no reader 'nothing'"), refused);
    }

    @Test
    void aRegisteredPlatformMakesItsReadersOnlyWhenTheyAreRequired() {
        RegisteredPlatform real = Platforms.builtIn().registered(new Platform("github")).orElseThrow();
        RegisteredPlatform unread = new RegisteredPlatform(real.policy(), new SocialPlatform() {
            @Override
            public Addresses addresses() {
                return real.platform().addresses();
            }

            @Override
            public List<Reader> readers() {
                return List.of();
            }
        });

        assertEquals("github/nasa", unread.platform().addresses().of("nasa").orElseThrow().toString());
        assertThrows(PlatformsFileException.class, unread::requireReaders);
    }
}
