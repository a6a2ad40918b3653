package tidemark.local.probe;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.local.probe.Replay.Read;
import tidemark.platform.Target;
import tidemark.platforms.AccountLookup;
import tidemark.platforms.AddressBook;
import tidemark.platforms.AddressBook.Parsed;
import tidemark.platforms.Platforms;
import tidemark.platforms.RegisteredPlatform;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.http.SafeHttp;
import tidemark.platforms.policy.MethodPolicy;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.Reader;
import tidemark.reading.Outcome;

/** Fetches one account, or reads a saved answer for it, and returns the result as JSON. Thread-safe. */
public final class Probe {

    private static final AccountId NOBODY = new AccountId(0, 0);
    private static final ParseResult TOO_LARGE = ParseResult.said(Outcome.TRANSIENT,
            "The answer is larger than " + SafeHttp.LARGEST / (1024 * 1024) + " MB; no more is taken in.");

    private final Platforms platforms;
    private final InstantSource clock;

    public Probe(Platforms platforms, InstantSource clock) {
        this.platforms = platforms;
        this.clock = clock;
    }

    /** The command line was wrong: exit code 2. The message is a sentence for people. */
    public static final class UsageException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public UsageException(String message) {
            super(message);
        }
    }

    /**
     * A saved answer.
     *
     * @param headers lines {@code name: value}
     * @param url the final URL of the answer, absent if not known
     * @param method the reader to use, absent to let the platform's readers decide
     */
    public record Saved(Path file, int status, List<String> headers, @Nullable String url, @Nullable String method) {}

    /**
     * Reads a saved answer for a target; nothing is sent.
     *
     * @throws UsageException if target, method, URL, status or file are not usable
     */
    public String replay(String target, Saved saved) {
        Address address = savedAddress(target);
        RegisteredPlatform registered = platforms.registered(address.platform()).orElseThrow();
        Optional<Reader> reader = Optional.ofNullable(saved.method()).map(method -> reader(registered, method));
        PlatformResponse answer = SavedAnswer.read(saved, clock.instant());
        Read read = SavedAnswer.tooLarge(answer)
                ? new Read(TOO_LARGE, reader.orElse(registered.platform().readers().getFirst()))
                : read(registered, reader, answer, address);
        return print(ProbeJson.of(address, read.reported().identity(), read.reported().finding(),
                method(registered, read.reader()), answer.at()));
    }

    /**
     * Fetches a target now.
     *
     * @param method of the platforms file, absent for the one that a run would use
     * @throws UsageException if target or method are not usable
     */
    public String ask(String target, @Nullable String method, AccountLookup inquiry) {
        if (!(new AddressBook(platforms).read(target) instanceof Parsed.Found found)) {
            throw new UsageException(refusal(target));
        }
        RegisteredPlatform registered = platforms.registered(found.address().platform()).orElseThrow();
        if (method != null && registered.policy().method(method).isEmpty()) {
            throw new UsageException(registered.policy().name() + " can not be asked by " + method + "; it can be by "
                    + registered.policy().methods().stream().map(MethodPolicy::method).collect(Collectors.joining(", "))
                    + ".");
        }
        Account account = Account.added(NOBODY, found.address(), "-", clock.instant());
        AccountLookup.Result result = inquiry.ask(account, method);
        return print(ProbeJson.of(found.address(), result.reported().identity(), result.reported().finding(),
                result.method(),
                clock.instant()));
    }

    private String refusal(String target) {
        return target + " is "
                + (new AddressBook(platforms).read(target) instanceof Parsed.Refused refused
                        ? refused.reason()
                        : "no account")
                + ".";
    }

    /**
     * Reads an answer for a handle; if the answer does not contain it and the handle, or the part after its kind, may be a permanent id, reads for
     * that id.
     */
    private static Read read(RegisteredPlatform registered, Optional<Reader> reader, PlatformResponse answer,
            Address address) {
        Read byHandle = Replay.read(registered, reader, answer, new Target(NOBODY, address, null, Target.FIRST));
        String last = address.handle().substring(address.handle().lastIndexOf('/') + 1);
        if (!registered.platform().addresses().permanent(last) || Replay.understood(byHandle)) {
            return byHandle;
        }
        Read byId = Replay.read(registered, reader, answer, new Target(NOBODY, address, last, Target.FIRST));
        return Replay.understood(byId) ? byId : byHandle;
    }

    /** The readers of a platform with what they read, a line each; those with a method come first. */
    public String methods(String platform) {
        RegisteredPlatform registered = new AddressBook(platforms).platform(platform)
                .orElseThrow(() -> new UsageException(
                        "No platform is called " + platform + "; there are " + platforms.names() + "."));
        String asked = registered.policy().methods().stream()
                .map(method -> line(method.method(), registered.method(method).reads(), "asked"))
                .collect(Collectors.joining("\n"));
        String saved = registered.platform().readers().stream()
                .filter(reader -> registered.policy().methods().stream()
                        .noneMatch(method -> method.reader().equals(reader.name())))
                .map(reader -> line(reader.name(), reader.reads(), "--response only"))
                .collect(Collectors.joining("\n"));
        return saved.isEmpty() ? asked : asked + "\n" + saved;
    }

    private static String line(String name, String reads, String use) {
        return String.format("%-12s %-16s %s", name, use, reads);
    }

    /** The target of a saved answer: an address, or any text that its platform's readers are to find in it. */
    private Address savedAddress(String target) {
        AddressBook book = new AddressBook(platforms);
        Parsed parsed = book.read(target);
        if (parsed instanceof Parsed.Found found) {
            return found.address();
        }
        int slash = target.indexOf('/');
        String handle = target.substring(slash + 1).replaceFirst("^@", "").strip().toLowerCase(java.util.Locale.ROOT);
        boolean usable = slash > 0 && handle.matches("[^\\s\\p{Cntrl}/]{1,320}");
        return Optional.of(target.substring(0, Math.max(slash, 0))).filter(word -> usable).flatMap(book::platform)
                .map(registered -> new Address(registered.policy().platform(), handle))
                .orElseThrow(() -> new UsageException(refusal(target)));
    }

    private static Reader reader(RegisteredPlatform registered, String method) {
        return registered.reader(method)
                .orElseThrow(() -> new UsageException(registered.policy().name() + " has no method "
                        + method + "; it has " + registered.platform().readers().stream().map(Reader::name)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static String method(RegisteredPlatform registered, Reader reader) {
        return registered.policy().methods().stream().filter(method -> method.reader().equals(reader.name()))
                .findFirst()
                .map(MethodPolicy::method).orElse(reader.name());
    }

    private static String print(ObjectNode json) {
        try {
            return new ObjectMapper().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }
}
