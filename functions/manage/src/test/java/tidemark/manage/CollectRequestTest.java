package tidemark.manage;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.account.AccountId;
import tidemark.account.Platform;
import tidemark.ledger.Accounts;
import tidemark.manage.CollectRequest.Parsed;
import tidemark.platforms.Platforms;
import tidemark.run.AccountSelection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CollectRequestTest {

    private static final AccountId NASA = new AccountId(1, 1);

    private final CollectRequest requests = new CollectRequest(Platforms.builtIn(), ledger());

    /** A ledger that knows github/nasa. */
    private static Accounts ledger() {
        return (Accounts) Proxy.newProxyInstance(Accounts.class.getClassLoader(), new Class<?>[]{Accounts.class},
                (proxy, method, arguments) -> String.valueOf(arguments[0]).equals("github/nasa")
                        ? Optional.of(NASA)
                        : Optional.empty());
    }

    private Parsed read(String body) {
        return requests.read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void takesWhatTheDescriptionSays() {
        assertEquals(new Parsed.Asked(AccountSelection.ALL, false), read("{\"accounts\":\"all\"}"));
        assertEquals(new Parsed.Asked(new AccountSelection.Whole(new Platform("github")), false),
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
        assertEquals(new Parsed.Asked(new AccountSelection.Whole(new Platform("github")), false),
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
    void aListIsNoLongerThanARunCanName() {
        String list = String.join(",", Collections.nCopies(AccountSelection.Named.MOST + 1, "\"github/nasa\""));
        Parsed.Refused refused = assertInstanceOf(Parsed.Refused.class, read("{\"accounts\":[" + list + "]}"));
        assertEquals("accounts", refused.wrongs().getFirst().parameter());
        assertTrue(list.length() < CollectRequest.LARGEST);
        assertFalse(refused.wrongs().getFirst().detail().isEmpty());
    }
}
