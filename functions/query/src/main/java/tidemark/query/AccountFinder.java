package tidemark.query;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.board.Row;
import tidemark.ledger.FindAccount;

/** Finds the account that a path names. */
final class AccountFinder {

    private final QuerySources sources;

    AccountFinder(QuerySources sources) {
        this.sources = sources;
    }

    /** @param row its row on the board, absent if the board in memory does not have it */
    record Found(AccountId id, @Nullable Row row) {}

    /** The platform for a word, which may be another name for it. */
    Optional<Platform> platform(String word) {
        boolean onBoard = sources.board().inMemory().filter(board -> board.platforms().contains(word)).isPresent();
        return onBoard ? Optional.of(new Platform(word)) : sources.known().platform(word);
    }

    /** Looks on the board in memory first, which is free and ignores case; then in the ledger, which knows earlier handles and permanent ids. */
    Optional<Found> find(Platform platform, String handle) {
        Optional<Found> row = address(platform, handle).flatMap(this::onBoard);
        if (row.isPresent()) {
            return row;
        }
        Optional<Address> named = sources.known().address(platform.id(), handle);
        return named.flatMap(this::inLedger)
                .or(() -> named.flatMap(sources.known()::alsoMeant)
                        .flatMap(other -> onBoard(other).or(() -> inLedger(other))));
    }

    private Optional<Found> onBoard(Address address) {
        return sources.board().inMemory().flatMap(board -> board.find(address)).map(row -> new Found(row.id(), row));
    }

    private Optional<Found> inLedger(Address address) {
        return sources.cache()
                .resolve(address.toString(),
                        () -> new FindAccount(sources.accounts(), sources.known()::permanentId).at(address))
                .map(id -> new Found(id, null));
    }

    private static Optional<Address> address(Platform platform, String handle) {
        try {
            return Optional.of(new Address(platform, handle));
        } catch (IllegalArgumentException noHandle) {
            return Optional.empty();
        }
    }
}
