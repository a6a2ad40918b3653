package tidemark.query;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.account.Account;
import tidemark.account.Address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An account is found by its handle, by one it had before and by its permanent id. */
class KnownByEveryNameTest {

    private static final String ID = "UCLA_DiR1FfKNvjuUpBHmylQ";

    private final QueryFixture fixture = new QueryFixture();

    @BeforeEach
    void renameAnAccount() {
        Account added = fixture.account(1, "youtube", "@nasatelevision", "NASA");
        Account before = stored(added);
        assertTrue(fixture.accounts.change(before,
                before.seenAs(new Address(before.address().platform(), "@nasa"), ID, "NASA")));
        fixture.board();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@nasa", "NASA", "@nasatelevision", "NasaTelevision", ID, "channel/" + ID})
    void everyNameLeadsToTheAccountAsItIsNow(String name) {
        for (int i = 0; i < 2; i++) {
            assertEquals("@nasa", fixture.get("/accounts/youtube/" + name).json().path("handle").asText(), name);
            assertEquals("@nasa",
                    fixture.get("/history/youtube/" + name).json().path("account").path("handle").asText(), name);
            fixture.get("/grid");
        }
    }

    private Account stored(Account account) {
        return Objects.requireNonNull(fixture.accounts.entries(List.of(account.id())).get(account.id())).account();
    }
}
