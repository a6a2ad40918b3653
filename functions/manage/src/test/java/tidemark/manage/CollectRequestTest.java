package tidemark.manage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.aws.http.Problem.Wrong;
import tidemark.manage.CollectRequest.Parsed;
import tidemark.platforms.Platforms;
import tidemark.run.AccountSelection;
import tidemark.testing.MemoryAccounts;
import tidemark.testing.MemoryReadings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CollectRequestTest {

    private static final AccountId NASA = new AccountId(1, 1);
    private static final Platform GITHUB = new Platform("github");

    private final MemoryAccounts accounts = new MemoryAccounts(new MemoryReadings());
    private final CollectRequest requests = new CollectRequest(Platforms.builtIn(), accounts);

    CollectRequestTest() {
        accounts.add(Account.added(NASA, new Address(GITHUB, "nasa"), "NASA", Instant.EPOCH));
    }

    private Parsed read(String body) {
        return requests.read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void takesWhatTheDescriptionSays() {
        assertEquals(new Parsed.Asked(AccountSelection.ALL, false), read("{\"accounts\":\"all\"}"));
        assertEquals(new Parsed.Asked(new AccountSelection.Whole(GITHUB), false),
                read("{\"accounts\":\"github\"}"));
        Parsed named = new Parsed.Asked(new AccountSelection.Named(List.of(NASA)), false);
        assertEquals(named, read(" {\"accounts\":[\"github/nasa\"]}\n"));
        assertEquals(named, read("{\"accounts\":[\"https://github.com/nasa\",\"github/nasa\"]}"));
    }

    @Test
    void asksAnewOnlyWhereThatIsSaid() {
        assertEquals(new Parsed.Asked(AccountSelection.ALL, true), read("{\"accounts\":\"all\",\"fresh\":true}"));
        assertEquals(new Parsed.Asked(AccountSelection.ALL, false), read("{\"fresh\":false,\"all\":true}"));
    }

    @Test
    void takesTheOlderWordsToo() {
        assertEquals(new Parsed.Asked(AccountSelection.ALL, false), read("{\"all\":true}"));
        assertEquals(new Parsed.Asked(new AccountSelection.Whole(GITHUB), false),
                read("{\"platform\":\"github\"}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"{\"all\":\"true\"} | all", "{\"all\":1} | all",
            "{\"all\":false} | all", "{\"all\":null} | all", "{\"platform\":null} | platform",
            "{\"platform\":7} | platform", "{\"platform\":[\"github\"]} | platform",
            "{\"platform\":\"myspace\"} | platform", "{\"accounts\":\"ALL \"} | accounts",
            "{\"accounts\":\"\"} | accounts", "{\"accounts\":[]} | accounts", "{\"accounts\":true} | accounts",
            "{\"accounts\":{}} | accounts", "{\"accounts\":[1]} | accounts[0]",
            "{\"accounts\":[\"github/nasa\",null]} | accounts[1]",
            "{\"accounts\":[[\"github/nasa\"]]} | accounts[0]", "{\"accounts\":[\"github/nobody\"]} | accounts[0]",
            "{\"accounts\":\"all\"} {\"accounts\":\"all\"} | body", "{\"accounts\":\"all\"} x | body",
            "{\"accounts\":\"github\",\"accounts\":\"all\"} | body", "{\"accounts\":\"all\",\"all\":true} | body",
            "{\"accounts\":\"all\",\"force\":true} | force", "{\"accounts\":\"all\",\"fresh\":\"true\"} | fresh",
            "{\"accounts\":\"all\",\"fresh\":null} | fresh", "{\"fresh\":true} | body",
            "{\"Accounts\":\"all\"} | Accounts", "{} | body",
            "[] | body", "\"all\" | body", "null | body", "{'all':true} | body", "{\"all\":true | body"})
    void takesNothingLooser(String body, String parameter) {
        assertEquals(parameter, assertInstanceOf(Parsed.Refused.class, read(body)).wrongs().getFirst().parameter());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0000"})
    void anEmptyBodyIsRefused(String body) {
        assertInstanceOf(Parsed.Refused.class, read(body));
    }

    @Test
    void aBodyThatIsNotUtf8IsRefused() {
        byte[] body = "{\"accounts\":\"gith\u00fcb\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertInstanceOf(Parsed.Refused.class, requests.read(body));
    }

    @Test
    void everyWrongAccountIsNamedInTheOrderOfTheList() {
        Parsed.Refused refused = assertInstanceOf(Parsed.Refused.class,
                read("{\"accounts\":[\"github/a\",7,\"github/nasa\",\"myspace/x\",\"github/b\",\"github/a\"]}"));

        assertEquals(List.of("accounts[0]", "accounts[1]", "accounts[3]", "accounts[4]", "accounts[5]"),
                refused.wrongs().stream().map(Wrong::parameter).toList());
        assertEquals("github/b is not in the ledger; import it first", refused.wrongs().get(3).detail());
    }

    @Test
    void aListIsNoLongerThanARunCanName() {
        String list = String.join(",", Collections.nCopies(AccountSelection.Named.MOST + 1, "\"github/nasa\""));
        Parsed.Refused refused = assertInstanceOf(Parsed.Refused.class, read("{\"accounts\":[" + list + "]}"));
        assertEquals("accounts", refused.wrongs().getFirst().parameter());
        assertTrue(list.length() < CollectRequest.LARGEST);
        assertFalse(refused.wrongs().getFirst().detail().isEmpty());
    }
}
