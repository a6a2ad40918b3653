package tidemark.board;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tidemark.account.Account;
import tidemark.history.State;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Names that are written in several ways, on the board. */
class NamesOnBoardTest {

    private static final String[] PARTS = {"Mus\u00E9e", "\u0141\u00F3d\u017A", "Stra\u00DFe", "\u041C\u043E\u0439",
            "\u65E5\u672C\u304C", "\uD55C\uAD6D", "\u0130stanbul", "plain", "\uFF21", "\u039F\u0394\u039F\u03A3",
            "\u05E9\u05B8\u05C1\u05DC"};

    private final BoardWriter draft = new BoardWriter();

    private void add(int n, String handle, String name, String organization) {
        Account account = Boards.account(n, "x", handle, organization);
        draft.add(account.seenAs(account.address(), null, name), State.none(account.id()), Map.of());
    }

    private Board board() {
        Board board = draft.finish(Boards.VERSION, Boards.AS_OF, false);
        return ((BoardFormat.Decoded.Whole) BoardFormat.decode(BoardFormat.encode(board))).board();
    }

    private static List<String> found(Board board, Set<String> organizations, String text) {
        return board.page(new Filter(Set.of(), organizations, Set.of(), null, text, false),
                new Sort(BoardColumn.HANDLE, false), 0, 99).rows().stream().map(row -> row.address().handle()).toList();
    }

    @Test
    void anOrganizationIsOneWhateverTheCaseAndIsShownAsFirstWritten() {
        add(3, "c", "", "MUSE\u0301E D'ESSAI");
        add(1, "a", "", "Mus\u00E9e d'Essai");
        add(2, "b", "", "mus\u00E9e\u00A0d'essai");
        add(4, "d", "", "Musee d'Essai");
        Board board = board();

        assertEquals(List.of("Musee d'Essai", "Mus\u00E9e d'Essai"),
                board.summary().organizations().stream().map(Summary.Group::name).toList());
        assertEquals(3, board.summary().organizations().get(1).sums().accounts());
        assertEquals("Mus\u00E9e d'Essai", board.find(new tidemark.account.Address(
                new tidemark.account.Platform("x"), "c")).orElseThrow().text(BoardColumn.ORGANIZATION).orElseThrow());
        assertEquals(List.of("a", "b", "c"), found(board, Set.of("MUSE\u0301E  d'essai"), ""));
        assertEquals(Total.organization("Mus\u00E9e"), Total.organization("MUS\u00C9E"));
    }

    @Test
    void aTagIsMeantInWhateverFormItsLettersAreComposed() {
        Account account = Boards.account(1, "x", "a", "O");
        draft.add(account.describedAs(new Account(account.id(), account.address(), null, "O", null, null, false,
                Set.of("\u00E9t\u00E9"), null, null, Account.Status.ACTIVE, Boards.AS_OF, 0)),
                State.none(account.id()), Map.of());
        assertEquals(1, board().page(new Filter(Set.of(), Set.of(), Set.of("e\u0301te\u0301"), null, "", false),
                Sort.LARGEST, 0, 9).total());
    }

    @ParameterizedTest
    @CsvSource({"musee, a", "MUSE\u0301E, a", "lodz, b", "\u0142\u00F3d\u017A, b", "strasse, c", "STRA\u00DFE, c",
            "istanbul, d", "\u043C\u043E\u0438, e", "\uFF4D\uFF35see, a", "national  museum, f",
            "\u00A0national museum, f",
            "\u05E9\u05DC\u05D5\u05DD, g", "esa, h"})
    void searchFindsWithoutAccentsWhateverTheForm(String text, String handle) {
        add(1, "a", "Muse\u0301e", "O1");
        add(2, "b", "x", "\u0141o\u0301d\u017A");
        add(3, "c", "Stra\u00DFe", "O");
        add(4, "d", "\u0130stanbul", "O");
        add(5, "e", "\u041C\u043E\u0439", "O");
        add(6, "f", "National\u00A0 Museum", "O");
        add(7, "g", "\u05E9\u05B8\u05C1\u05DC\u05D5\u05B9\u05DD", "O");
        add(8, "h", "E\u200BSA", "O");
        assertEquals(List.of(handle), found(board(), Set.of(), text));
    }

    @Test
    void everyPartOfANameFindsItInEveryForm() {
        Random random = new Random(5);
        for (int n = 1; n <= 60; n++) {
            add(n, "h" + n, PARTS[random.nextInt(PARTS.length)] + " " + PARTS[random.nextInt(PARTS.length)],
                    PARTS[random.nextInt(PARTS.length)]);
        }
        Board board = board();
        for (Row row : board.page(Filter.COLLECTED, Sort.LARGEST, 0, 99).rows()) {
            for (String name : List.of(row.text(BoardColumn.DISPLAY_NAME).orElseThrow(),
                    row.text(BoardColumn.ORGANIZATION).orElseThrow())) {
                int[] letters = Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().toArray();
                int from = random.nextInt(letters.length);
                String part = new String(letters, from, 1 + random.nextInt(letters.length - from));
                for (Normalizer.Form form : Normalizer.Form.values()) {
                    String asked = Normalizer.normalize(part, form);
                    if (!CaseFolding.plain(asked).isEmpty()) {
                        assertTrue(found(board, Set.of(), asked).contains(row.address().handle()),
                                asked + " in " + name);
                        assertTrue(found(board, Set.of(), CaseFolding.plain(asked)).contains(row.address().handle()),
                                asked);
                    }
                }
            }
        }
    }
}
