package tidemark.manage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.aws.http.Json;
import tidemark.aws.http.Problem.Wrong;
import tidemark.ledger.Accounts;
import tidemark.ledger.FindAccount;
import tidemark.platforms.AddressBook;
import tidemark.platforms.Platforms;
import tidemark.platforms.RegisteredPlatform;
import tidemark.run.AccountSelection;

/**
 * Reads which accounts a {@code POST /collections} asks for: {@code {"accounts":["x/nasa",…]}}, {@code {"accounts":"x"}} for a whole platform or
 * {@code {"accounts":"all"}}; {@code {"platform":"x"}} and {@code {"all":true}} are older forms of the latter two. {@code "fresh":true} also includes
 * recently read accounts. Thread-safe.
 */
final class CollectRequest {

    /** The largest body: a thousand accounts of long names. */
    static final int LARGEST = 512 * 1024;

    private static final String FRESH = "fresh";
    private static final Set<String> FIELDS = Set.of("accounts", "all", "platform", FRESH);
    private static final String ALL = "all";
    private static final String ONE_OF = "name \"accounts\": a list of 1 to " + AccountSelection.Named.MOST
            + " such as \"github/nasa\", a platform or \"all\"";

    private final Platforms platforms;
    private final AddressBook addresses;
    private final FindAccount find;

    CollectRequest(Platforms platforms, Accounts accounts) {
        this.platforms = platforms;
        this.addresses = new AddressBook(platforms);
        this.find = new FindAccount(accounts, addresses::permanentId);
    }

    /** The selection, or the errors in the request. */
    sealed interface Parsed {

        /** @param anew whether recently read accounts are fetched again */
        record Asked(AccountSelection selection, boolean anew) implements Parsed {}

        record Refused(List<Wrong> wrongs) implements Parsed {}
    }

    Parsed read(byte[] body) {
        JsonNode json;
        try {
            json = Json.STRICT.readTree(body);
        } catch (JsonProcessingException broken) {
            return refused("body", "the body is not one JSON object: " + broken.getOriginalMessage());
        } catch (IOException broken) {
            return refused("body", "the body is not text in UTF-8");
        }
        if (json == null || !json.isObject()) {
            return refused("body", "the body is a JSON object; " + ONE_OF);
        }
        List<Wrong> unknown = unknown(json);
        if (!unknown.isEmpty()) {
            return new Parsed.Refused(unknown);
        }
        JsonNode anew = ((ObjectNode) json).remove(FRESH);
        if (anew != null && !anew.isBoolean()) {
            return refused(FRESH, "fresh is true or false");
        }
        if (json.size() != 1) {
            return refused("body", ONE_OF);
        }
        return switch (accounts(json)) {
            case Parsed.Asked asked -> new Parsed.Asked(asked.selection(), anew != null && anew.booleanValue());
            case Parsed.Refused refused -> refused;
        };
    }

    private Parsed accounts(JsonNode json) {
        if (json.has(ALL)) {
            return json.path(ALL).equals(BooleanNode.TRUE)
                    ? asked(AccountSelection.ALL)
                    : refused(ALL, "all can only be true");
        }
        if (json.has("platform")) {
            return platform("platform", json.path("platform"));
        }
        JsonNode accounts = json.path("accounts");
        return accounts.isTextual() ? whole(accounts) : named(accounts);
    }

    private Parsed whole(JsonNode word) {
        return word.textValue().equals(ALL) ? asked(AccountSelection.ALL) : platform("accounts", word);
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

    private Parsed platform(String field, JsonNode word) {
        Optional<RegisteredPlatform> registered = word.isTextual()
                ? addresses.platform(word.textValue())
                : Optional.empty();
        return registered.<Parsed>map(known -> asked(new AccountSelection.Whole(known.policy().platform())))
                .orElseGet(() -> refused(field, "unknown platform; known are " + platforms.names()));
    }

    private Parsed named(JsonNode list) {
        if (!list.isArray() || list.isEmpty() || list.size() > AccountSelection.Named.MOST) {
            return refused("accounts", ONE_OF);
        }
        List<AddressBook.Parsed> parsed = new ArrayList<>();
        list.forEach(account -> parsed.add(account.isTextual()
                ? addresses.read(account.textValue())
                : new AddressBook.Parsed.Refused("an account is a text such as \"github/nasa\"")));
        Map<Address, AccountId> known = find.at(parsed.stream().flatMap(CollectRequest::address).distinct().toList());
        Set<AccountId> ids = new LinkedHashSet<>();
        List<Wrong> wrongs = new ArrayList<>();
        for (int i = 0; i < parsed.size(); i++) {
            String place = "accounts[" + i + "]";
            switch (parsed.get(i)) {
                case AddressBook.Parsed.Found found -> Optional.ofNullable(known.get(found.address())).ifPresentOrElse(
                        ids::add,
                        () -> wrongs.add(new Wrong(place, found.address() + " is not in the ledger; import it first")));
                case AddressBook.Parsed.Refused refused -> wrongs.add(new Wrong(place, refused.reason()));
            }
        }
        return wrongs.isEmpty() ? asked(new AccountSelection.Named(List.copyOf(ids))) : new Parsed.Refused(wrongs);
    }

    private static Stream<Address> address(AddressBook.Parsed parsed) {
        return parsed instanceof AddressBook.Parsed.Found found ? Stream.of(found.address()) : Stream.empty();
    }

    private static Parsed asked(AccountSelection selection) {
        return new Parsed.Asked(selection, false);
    }

    private static Parsed refused(String parameter, String detail) {
        return new Parsed.Refused(List.of(new Wrong(parameter, detail)));
    }
}
