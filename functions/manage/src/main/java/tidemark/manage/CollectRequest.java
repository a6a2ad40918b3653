package tidemark.manage;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import tidemark.account.AccountId;
import tidemark.aws.http.Json;
import tidemark.aws.http.Problem.Wrong;
import tidemark.ledger.Accounts;
import tidemark.ledger.FindAccount;
import tidemark.platforms.AddressBook;
import tidemark.platforms.Platforms;
import tidemark.platforms.Speech;
import tidemark.run.Wish;

/** Reads which accounts a {@code POST /collections} asks for: {@code {"all":true}}, {@code {"platform":"x"}} or {@code {"accounts":["x/nasa",…]}}. Thread-safe. */
final class CollectRequest {

    private static final Set<String> FIELDS = Set.of("accounts", "all", "platform");
    private static final String ONE_OF = "name exactly one of accounts, all, platform";

    private final Platforms platforms;
    private final AddressBook addresses;
    private final FindAccount find;

    CollectRequest(Platforms platforms, Accounts accounts) {
        this.platforms = platforms;
        this.addresses = new AddressBook(platforms);
        this.find = new FindAccount(accounts, addresses::permanentId);
    }

    /** A wish, or what is wrong with the request. */
    sealed interface Parsed {

        record Asked(Wish wish) implements Parsed {}

        record Refused(List<Wrong> wrongs) implements Parsed {}
    }

    Parsed read(String body) {
        JsonNode json;
        try {
            json = Json.MAPPER.readTree(body);
        } catch (JsonProcessingException broken) {
            return refused("body", "the body is not JSON: " + broken.getOriginalMessage());
        }
        if (json == null || !json.isObject()) {
            return refused("body", "the body is a JSON object; " + ONE_OF);
        }
        List<Wrong> unknown = unknown(json);
        if (!unknown.isEmpty()) {
            return new Parsed.Refused(unknown);
        }
        if (json.size() != 1) {
            return refused("body", ONE_OF);
        }
        if (json.has("all")) {
            return json.path("all").asBoolean() ? new Parsed.Asked(Wish.ALL) : refused("all", "all can only be true");
        }
        return json.has("platform") ? platform(json.path("platform").asText()) : named(json.path("accounts"));
    }

    private static List<Wrong> unknown(JsonNode json) {
        List<Wrong> unknown = new ArrayList<>();
        for (Iterator<String> names = json.fieldNames(); names.hasNext();) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                unknown.add(new Wrong(name, "unknown field; " + ONE_OF));
            }
        }
        return unknown;
    }

    private Parsed platform(String word) {
        Optional<Speech> speech = addresses.platform(word);
        return speech.<Parsed>map(known -> new Parsed.Asked(new Wish.Whole(known.manners().platform())))
                .orElseGet(() -> refused("platform", "unknown platform; known are " + platforms.names()));
    }

    private Parsed named(JsonNode list) {
        if (!list.isArray() || list.isEmpty() || list.size() > Wish.Named.MOST) {
            return refused("accounts",
                    "accounts is a list of 1 to " + Wish.Named.MOST + " accounts such as \"github/nasa\"");
        }
        Set<AccountId> ids = new LinkedHashSet<>();
        List<Wrong> wrongs = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String place = "accounts[" + i + "]";
            switch (addresses.read(list.path(i).asText())) {
                case AddressBook.Parsed.Found found -> find.at(found.address()).ifPresentOrElse(ids::add,
                        () -> wrongs.add(new Wrong(place, found.address() + " is not in the ledger; import it first")));
                case AddressBook.Parsed.Refused refused -> wrongs.add(new Wrong(place, refused.reason()));
            }
        }
        return wrongs.isEmpty() ? new Parsed.Asked(new Wish.Named(List.copyOf(ids))) : new Parsed.Refused(wrongs);
    }

    private static Parsed refused(String parameter, String detail) {
        return new Parsed.Refused(List.of(new Wrong(parameter, detail)));
    }
}
