package tidemark.query;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.platforms.AddressBook;
import tidemark.platforms.Platforms;

/** The platforms that Tidemark knows and their forms of handles; loaded on first use, because most answers do not need them. Thread-safe. */
final class KnownPlatforms {

    private final Supplier<Platforms> read;
    private @Nullable Platforms platforms;
    private @Nullable AddressBook book;

    KnownPlatforms(Supplier<Platforms> read) {
        this.read = read;
    }

    private synchronized Platforms platforms() {
        Platforms there = platforms;
        if (there == null) {
            there = read.get();
            platforms = there;
        }
        return there;
    }

    private synchronized AddressBook book() {
        AddressBook there = book;
        if (there == null) {
            there = new AddressBook(platforms());
            book = there;
        }
        return there;
    }

    /** The platform for a word: its id, or any name that a list may use, such as twitter. */
    Optional<Platform> platform(String word) {
        return book().platform(word).map(registered -> registered.policy().platform());
    }

    /** Another account that an address may mean; empty if it is unambiguous. */
    Optional<Address> alsoMeant(Address address) {
        return platforms().registered(address.platform())
                .flatMap(registered -> registered.platform().addresses().alsoMeant(address));
    }

    /** The names of the platforms, for people. */
    String names() {
        return platforms().names();
    }

    /** The permanent id in an address; empty if the address has a name instead. */
    Optional<String> permanentId(Address address) {
        return book().permanentId(address);
    }

    /** The normal form of an address; empty if the handle is not valid on the platform. */
    Optional<Address> address(String platform, String handle) {
        return switch (book().of(platform, handle)) {
            case AddressBook.Parsed.Found found -> Optional.of(found.address());
            case AddressBook.Parsed.Refused refused -> Optional.empty();
        };
    }
}
