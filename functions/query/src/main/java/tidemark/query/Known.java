package tidemark.query;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import tidemark.account.Address;
import tidemark.platforms.AddressBook;
import tidemark.platforms.Platforms;

/** The platforms that Tidemark knows and how they write handles; read when first needed, since most answers do without. Thread-safe. */
final class Known {

    private final Supplier<Platforms> read;
    private @Nullable Platforms platforms;

    Known(Supplier<Platforms> read) {
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

    boolean has(String platform) {
        return platforms().all().stream().anyMatch(speech -> speech.manners().platform().id().equals(platform));
    }

    /** The platforms, for people. */
    String names() {
        return platforms().names();
    }

    /** The permanent id that an address is written with; empty where it is written with a name. */
    Optional<String> permanentId(Address address) {
        return new AddressBook(platforms()).permanentId(address);
    }

    /** The one form of an address; empty if the platform has no such handles. */
    Optional<Address> address(String platform, String handle) {
        return switch (new AddressBook(platforms()).of(platform, handle)) {
            case AddressBook.Parsed.Found found -> Optional.of(found.address());
            case AddressBook.Parsed.Refused refused -> Optional.empty();
        };
    }
}
