package tidemark.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * One social account and its owner's description of it. Names are stored in the form of {@link NormalizedNames}.
 *
 * @param address where it is now; follows a rename
 * @param permanentId the platform's own id that survives a rename, absent until an answer contains it
 * @param organization the organization that runs it; never empty
 * @param team absent if not given
 * @param type the kind of account in the owner's own word, absent if not given
 * @param core whether it is collected before the rest
 * @param tags the owner's labels
 * @param url a link the owner gave, https only, absent if none
 * @param displayName as the platform shows it, absent until an answer contains it
 * @param status whether it is collected
 * @param addedAt when it was added
 * @param formerHandles its handles before the present one, oldest first, each once; only the latest {@value #MOST_FORMER}
 * @param rev counts writes; a change is conditional on it
 */
public record Account(AccountId id, Address address, @Nullable String permanentId, String organization,
        @Nullable String team,
        @Nullable String type, boolean core, Set<String> tags, @Nullable String url, @Nullable String displayName,
        Status status,
        Instant addedAt, List<String> formerHandles, long rev) {

    /** How many former handles an account keeps. */
    public static final int MOST_FORMER = 20;

    /** Whether an account is collected: paused ones may resume, stopped ones keep their history only. */
    public enum Status {
        ACTIVE("ACTIVE"),
        /** Not collected at present. */
        PAUSED("PAUSED"),
        /** Not collected any more. */
        STOPPED("STOPPED");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        /** The word in the ledger; words never change meaning. */
        public String code() {
            return code;
        }

        /** The word in the API and on the board, such as {@code active}. */
        public String key() {
            return code.toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException if no status has that word in the ledger */
        public static Status of(String code) {
            return Arrays.stream(values()).filter(status -> status.code.equals(code)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no status has the code " + code));
        }
    }

    /** An account that has had no other handle. */
    public Account(AccountId id, Address address, @Nullable String permanentId, String organization,
            @Nullable String team, @Nullable String type, boolean core, Set<String> tags, @Nullable String url,
            @Nullable String displayName, Status status, Instant addedAt, long rev) {
        this(id, address, permanentId, organization, team, type, core, tags, url, displayName, status, addedAt,
                List.of(), rev);
    }

    public Account {
        formerHandles = List.copyOf(formerHandles);
        if (organization.isBlank()) {
            throw new IllegalArgumentException("an account needs an organization");
        }
        organization = Objects.requireNonNullElse(name(organization), organization);
        team = name(team);
        type = name(type);
        tags = tags.stream().map(NormalizedNames::of).filter(tag -> !tag.isEmpty())
                .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new),
                        Collections::unmodifiableSet));
    }

    /** The normalized name; absent if it has no visible characters. */
    private static @Nullable String name(@Nullable String text) {
        String name = text == null ? "" : NormalizedNames.of(text);
        return name.isEmpty() ? null : name;
    }

    /** A new account, active, known only by its owner's description. */
    public static Account added(AccountId id, Address address, String organization, Instant at) {
        return new Account(id, address, null, organization, null, null, false, Set.of(), null, null, Status.ACTIVE, at,
                0);
    }

    /** The same account at another address, with the permanent id and name of an answer; one that is absent there stays as known. */
    public Account seenAs(Address now, @Nullable String permanent, @Nullable String name) {
        return new Account(id, now, permanent == null ? permanentId : permanent, organization, team, type, core, tags,
                url, name == null ? displayName : name, status, addedAt, former(now), rev);
    }

    /** The same account with the owner's description taken from another. */
    public Account describedAs(Account words) {
        return new Account(id, address, permanentId, words.organization, words.team, words.type, words.core, words.tags,
                words.url, displayName, status, addedAt, formerHandles, rev);
    }

    private List<String> former(Address now) {
        if (now.equals(address)) {
            return formerHandles;
        }
        List<String> handles = new ArrayList<>(formerHandles);
        handles.removeAll(List.of(address.handle(), now.handle()));
        handles.add(address.handle());
        return handles.subList(Math.max(0, handles.size() - MOST_FORMER), handles.size());
    }

    public Account withStatus(Status next) {
        return new Account(id, address, permanentId, organization, team, type, core, tags, url, displayName, next,
                addedAt, formerHandles, rev);
    }

    public Account withRev(long next) {
        return new Account(id, address, permanentId, organization, team, type, core, tags, url, displayName, status,
                addedAt, formerHandles, next);
    }
}
