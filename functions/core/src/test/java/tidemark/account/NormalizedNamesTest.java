package tidemark.account;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NormalizedNamesTest {

    private static final int[] SIGNS = {'a', 'B', 'e', 0x301, 0xE9, 0xDF, ' ', 0xA0, 0x3000, '\t', '\n', 0x200B, 0x200D,
            0x200E, 0xFEFF, 0x5D0, 0x1F3DB, 0x130, 0x3C2, 0x2126, '"'};

    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, value = {"\u00A0NASA \u00A0 HQ\u3000,NASA HQ",
            "Universite\u0301,Universit\u00E9", "\u200FNASA\u200E,NASA", "a\tb\u2028c,a b c", "a\u200D,a",
            "\u0645\u06CC\u200C\u062E,\u0645\u06CC\u200C\u062E", "NASA,NASA", "'  ',''", "\u200B\u00A0,''",
            "' a  b ',a b"})
    void writesANameInOneForm(String written, String name) {
        assertEquals(name, NormalizedNames.of(written));
    }

    @Test
    void hasOneFormAndOneKeyHoweverANameIsComposedSpacedOrCapitalized() {
        Random random = new Random(11);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(9); left > 0; left--) {
                text.appendCodePoint(SIGNS[random.nextInt(SIGNS.length)]);
            }
            String name = NormalizedNames.of(text.toString());
            assertEquals(name, NormalizedNames.of(name));
            assertTrue(Normalizer.isNormalized(name, Normalizer.Form.NFC));
            assertFalse(name.contains("  ") || !name.strip().equals(name), name);
            assertEquals(name,
                    NormalizedNames.of("\u00A0" + Normalizer.normalize(text, Normalizer.Form.NFD) + "\u200E "));
            assertEquals(NormalizedNames.key(name), NormalizedNames.key(NormalizedNames.key(name)));
            assertEquals(NormalizedNames.key(name), NormalizedNames.key(name.toUpperCase(java.util.Locale.ROOT)));
        }
    }

    @Test
    void anAccountKeepsItsOwnersNamesInOneForm() {
        Account account = new Account(new AccountId(1, 2), new Address(new Platform("x"), "a"), null,
                "Muse\u0301e\u00A0 d'Essai ", " Team\tA", "\u200B", false,
                Set.of("e\u0301t\u00E9", "\u00E9te\u0301", " "),
                null, null, Account.Status.ACTIVE, Instant.EPOCH, 0);
        assertEquals("Mus\u00E9e d'Essai", account.organization());
        assertEquals("Team A", account.team());
        assertEquals(null, account.type());
        assertEquals(Set.of("\u00E9t\u00E9"), account.tags());
    }

    @Test
    void aNameOfWhichNothingShowsStaysAsItWasStored() {
        assertEquals("\u200B", Account.added(new AccountId(1, 2), new Address(new Platform("x"), "a"), "\u200B",
                Instant.EPOCH).organization());
    }

    @ParameterizedTest
    @CsvSource({"\u202A\uFF20nasa\u202C,@nasa", "\u200Bnasa\u00A0,nasa", "\uFEFFhttps://x.com/nasa,https://x.com/nasa",
            "\uFF4E\uFF41\uFF53\uFF41,nasa", "has\u00A0space,has space", "mu\u00ADseum,museum"})
    void readsAHandleAsItWasMeant(String pasted, String meant) {
        assertEquals(meant, InvisibleCharacters.meant(pasted));
    }
}
