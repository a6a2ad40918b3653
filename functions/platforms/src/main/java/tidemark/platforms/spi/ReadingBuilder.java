package tidemark.platforms.spi;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import tidemark.account.Address;
import tidemark.platform.Target;
import tidemark.reading.Count;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Metric;
import tidemark.reading.Outcome;
import tidemark.reading.Reading;

/**
 * Builds the reading of an account from an answer. Decides, in the same way for every platform, whether it is the account asked for (unless the
 * reader knows), whether it has a new name, and what a missing audience means. Not thread-safe.
 */
public final class ReadingBuilder {

    private final ReportedIdentity identity;
    private final String method;
    private final Map<Metric, Count> metrics = new EnumMap<>(Metric.class);
    private String counts = "followers";
    private String remark = "";
    private @Nullable String hiddenBecause;

    /** @param method the reader's name */
    public ReadingBuilder(ReportedIdentity identity, String method) {
        this.identity = identity;
        this.method = method;
    }

    /** Adds numbers. */
    public ReadingBuilder with(Map<Metric, Count> counted) {
        metrics.putAll(counted);
        return this;
    }

    /** Adds a number, if the answer gives it. */
    public ReadingBuilder with(Metric metric, Optional<Count> count) {
        count.ifPresent(reported -> metrics.put(metric, reported));
        return this;
    }

    /** Sets the platform's word for its audience, if it is not followers. */
    public ReadingBuilder counting(String word) {
        counts = word;
        return this;
    }

    /**
     * Gives a legitimate reason for a missing audience: the owner hides it, or this kind of answer has none. Without a reason, a missing audience
     * means a changed layout.
     */
    public ReadingBuilder hiddenBecause(String why) {
        hiddenBecause = why;
        return this;
    }

    /** Adds a remark for users to the result of an account that has its numbers and its name. */
    public ReadingBuilder remarking(String words) {
        remark = words;
        return this;
    }

    /** The result for the account that was asked for. */
    public ParseResult result(Target target, Addresses addresses) {
        return result(target, addresses::of);
    }

    /**
     * The result for the account that was asked for, where the platform treats several spellings of a handle as the same.
     *
     * @param names gives the account that a handle in the answer names
     */
    public ParseResult result(Target target, Function<String, Optional<Address>> names) {
        Optional<Address> shown = Optional.ofNullable(identity.handle()).flatMap(names)
                .map(address -> new Address(target.address().platform(), address.handle()));
        boolean named = shown.filter(target.address()::equals).isPresent();
        String known = target.permanentId();
        String id = identity.permanentId();
        if (known != null && id != null && !known.equals(id)) {
            return named
                    ? new ParseResult.Settled(Unseen.of(Outcome.NOT_FOUND, "The name belongs to another account now."),
                            identity)
                    : ParseResult.changed("The answer describes another account.", ReportedIdentity.UNKNOWN);
        }
        boolean byId = target.address().handle().equals(id);
        boolean same = id != null && id.equals(known);
        if (!named && !byId && !same) {
            return ParseResult.changed(identity.equals(ReportedIdentity.UNKNOWN)
                    ? "The answer holds no account."
                    : "The answer describes another account.", ReportedIdentity.UNKNOWN);
        }
        return result(target, byId ? target.address() : shown.orElse(target.address()));
    }

    /**
     * The result for an account that the reader itself knows to be the one asked for.
     *
     * @param now its present address
     */
    public ParseResult result(Target target, Address now) {
        Reading reading = new Reading(now, identity.permanentId(), identity.displayName(), metrics, counts, method);
        if (reading.followers().isEmpty()) {
            return hiddenBecause == null
                    ? ParseResult.changed("The answer names the account and has no number of " + counts + ".",
                            identity)
                    : ParseResult.seen(Outcome.COUNT_HIDDEN, reading, hiddenBecause, identity);
        }
        return now.equals(target.address())
                ? ParseResult.seen(Outcome.OK, reading, remark, identity)
                : ParseResult.seen(Outcome.RENAMED, reading, "The account is now " + now.handle() + ".", identity);
    }
}
