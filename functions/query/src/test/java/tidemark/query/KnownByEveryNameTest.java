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

    private final World world = new World();

    @BeforeEach
    void renameAnAccount() {
        Account added = world.account(1, "youtube", "@nasatelevision", "NASA");
        Account before = stored(added);
        assertTrue(world.accounts.change(before,
                before.seenAs(new Address(before.address().platform(), "@nasa"), ID, "NASA")));
        world.board();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@nasa", "NASA", "@nasatelevision", "NasaTelevision", ID, "channel/" + ID})
    void everyNameLeadsToTheAccountAsItIsNow(String name) {
        for (int i = 0; i < 2; i++) {
            assertEquals("@nasa", world.get("/accounts/youtube/" + name).json().path("handle").asText(), name);
            assertEquals("@nasa",
                    world.get("/history/youtube/" + name).json().path("account").path("handle").asText(), name);
            world.get("/grid");
        }
    }

    private Account stored(Account account) {
        return Objects.requireNonNull(world.accounts.entries(List.of(account.id())).get(account.id())).account();
    }
}
