package tidemark.manage;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.aws.http.Problem.Wrong;
import tidemark.encoding.PercentEncoding;
import tidemark.intake.AddAccount;
import tidemark.intake.ChangeAccount;
import tidemark.ledger.Accounts;
import tidemark.ledger.FindAccount;
import tidemark.platforms.AddressBook;

/**
 * What the account routes work with.
 *
 * @param simulated whether the ledger's numbers come from the simulator
 */
record ManagedAccounts(AddressBook addresses, Accounts accounts, AddAccount add, ChangeAccount change,
        InstantSource clock, boolean simulated) {

    Instant now() {
        return clock.instant();
    }

    Optional<Accounts.Entry> entry(AccountId id) {
        return Optional.ofNullable(accounts.entries(Set.of(id)).get(id));
    }

    /** The account of a path such as {@code github/nasa}, still encoded; empty if there is none. */
    Optional<AccountId> find(String path) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        try {
            return addresses.of(PercentEncoding.path(path.substring(0, slash)),
                    PercentEncoding.path(path.substring(slash + 1))) instanceof AddressBook.Parsed.Found found
                            ? new FindAccount(accounts, addresses::permanentId).at(found.address())
                            : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The address that a new account is given by platform and handle, or by a url alone; what is wrong with it is added to {@code wrong}. */
    Optional<Address> address(ObjectNode json, List<Wrong> wrong) {
        JsonNode platform = json.path("platform");
        JsonNode handle = json.path("handle");
        JsonNode url = json.path("url");
        if (!platform.isTextual() && !handle.isTextual() && url.isTextual()) {
            return taken("url", addresses.read(url.textValue()), wrong);
        }
        if (!platform.isTextual() || !handle.isTextual()) {
            wrong.add(new Wrong(platform.isTextual() ? "handle" : "platform",
                    "name platform and handle, or a url alone"));
            return Optional.empty();
        }
        if (addresses.platform(platform.textValue()).isEmpty()) {
            wrong.add(new Wrong("platform", "there is no such platform"));
            return Optional.empty();
        }
        return taken("handle", addresses.of(platform.textValue(), handle.textValue()), wrong);
    }

    private static Optional<Address> taken(String field, AddressBook.Parsed parsed, List<Wrong> wrong) {
        return switch (parsed) {
            case AddressBook.Parsed.Found found -> Optional.of(found.address());
            case AddressBook.Parsed.Refused refused -> {
                wrong.add(new Wrong(field, refused.reason()));
                yield Optional.empty();
            }
        };
    }
}
