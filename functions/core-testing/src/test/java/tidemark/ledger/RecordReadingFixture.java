package tidemark.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.account.Platform;
import tidemark.history.State;
import tidemark.platform.RetentionTerms;
import tidemark.reading.Count;
import tidemark.reading.Finding;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Reading;
import tidemark.testing.Stores;

/** A ledger in memory with one account, and the use case that records readings of it. */
final class RecordReadingFixture {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final LocalDate DAY = LocalDate.parse("2026-11-21");
    static final AccountId ID = new AccountId(1, 1);
    static final Address ADDRESS = new Address(new Platform("bluesky"), "museum.example.org");
    static final Address RENAMED = new Address(new Platform("bluesky"), "gallery.example.org");

    final Stores stores = Stores.inMemory();
    final RecordReading record = new RecordReading(stores.accounts(), stores.readings());

    RecordReadingFixture() {
        stores.accounts().add(Account.added(ID, ADDRESS, "Museum", NOON).seenAs(ADDRESS, "did:1", null));
    }

    Outcome ask(Accounts.Entry seen, Finding finding, String run, Instant at) {
        return record.record(seen, finding, RetentionTerms.FREE, run, at);
    }

    Accounts.Entry entry() {
        return entry(ID);
    }

    Accounts.Entry entry(AccountId id) {
        return Objects.requireNonNull(stores.accounts().entries(List.of(id)).get(id));
    }

    State state() {
        return entry().state();
    }

    long newest() {
        return Objects.requireNonNull(state().newest()).followers().orElseThrow().value();
    }

    List<Long> days() {
        return stores.readings().days(ID, DAY.minusDays(9), DAY.plusDays(9)).stream()
                .map(day -> day.followers().orElseThrow().value()).toList();
    }

    static Instant days(int later) {
        return NOON.plus(Duration.ofDays(later));
    }

    static AccountId other(long n) {
        return new AccountId(n, n);
    }

    static Finding ok(long followers) {
        return seen(ADDRESS, "did:1", Count.exact(followers));
    }

    static Finding seen(Address address, @Nullable String permanentId, Count followers) {
        return Finding.Seen.ok(new Reading(address, permanentId, "The Museum", Map.of(Metric.FOLLOWERS, followers),
                "followers", "api"));
    }

    static Reading reading(long followers) {
        return new Reading(ADDRESS, "did:1", "The Museum", Map.of(Metric.FOLLOWERS, Count.exact(followers)),
                "followers", "api");
    }
}
