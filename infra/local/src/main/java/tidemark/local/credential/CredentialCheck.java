package tidemark.local.credential;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tidemark.account.Account;
import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.credential.Renewable;
import tidemark.credential.TokenGrant;
import tidemark.platform.Credentials;
import tidemark.platforms.AccountLookup;
import tidemark.platforms.CredentialCatalog;
import tidemark.platforms.CredentialCatalog.Known;
import tidemark.platforms.HttpTokenEndpoints;
import tidemark.platforms.policy.MethodPolicy;
import tidemark.platforms.policy.Mode;
import tidemark.platforms.renewal.Renewal;
import tidemark.platforms.renewal.Renewals;
import tidemark.reading.Finding;

/**
 * Checks whether platforms accept the stored credentials, at the least cost: it fetches one known account, or one token that is discarded.
 * Thread-safe.
 */
public final class CredentialCheck {

    private static final Map<String, String> ACCOUNTS = Map.of("reddit", "r/announcements", "youtube", "@youtube",
            "linkedin", "company/linkedin", "tumblr", "staff", "peertube", "peertube", "substack", "on");

    private final CredentialCatalog known;
    private final Mode mode;
    private final Credentials credentials;
    private final AccountLookup inquiry;
    private final HttpTokenEndpoints tokens;
    private final InstantSource clock;

    public CredentialCheck(CredentialCatalog known, Mode mode, Credentials credentials, AccountLookup inquiry,
            HttpTokenEndpoints tokens, InstantSource clock) {
        this.known = known;
        this.mode = mode;
        this.credentials = credentials;
        this.inquiry = inquiry;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The result of a check. */
    public enum Verdict {
        ACCEPTED, REFUSED, UNDECIDED
    }

    /** @param words why, in the platform's own words if it gave any; empty if it accepted the credential */
    public record Tried(Verdict verdict, String words) {}

    /** Checks a known and stored credential; sends at most a few requests. */
    public Tried attempt(String name) {
        Known kind = known.of(name).orElseThrow();
        if (credentials.find(name).filter(kind.need()::fits).isEmpty()) {
            return new Tried(Verdict.REFUSED,
                    "It is missing, or not written " + String.join(":", kind.need().parts()) + ".");
        }
        return kind.method().map(method -> byAsking(kind, method, name)).orElseGet(() -> byToken(name));
    }

    private Tried byAsking(Known kind, MethodPolicy method, String name) {
        if (!method.used(mode)) {
            return new Tried(Verdict.UNDECIDED, "Its method is off unless platforms.yaml says use: { live: yes }.");
        }
        String subject = kind.subject(name).orElse("");
        Address address = new Address(kind.registered().policy().platform(), handle(kind, subject));
        Finding finding = inquiry.ask(Account.added(new AccountId(0, 0), address, "-", now()), method.method())
                .reported()
                .finding();
        String words = finding.detail().isEmpty() ? finding.outcome().name() : finding.detail();
        return switch (finding.outcome()) {
            case OK, COUNT_HIDDEN, RENAMED, NOT_FOUND, SUSPENDED, PRIVATE -> new Tried(Verdict.ACCEPTED, "");
            case NEEDS_CREDENTIAL -> new Tried(Verdict.REFUSED, words);
            default -> new Tried(Verdict.UNDECIDED, words);
        };
    }

    private static String handle(Known kind, String subject) {
        String platform = kind.registered().policy().platform().id();
        if (kind.need().name().contains("{handle}")) {
            return subject;
        }
        String account = ACCOUNTS.getOrDefault(platform, platform);
        return kind.need().name().contains("{host}") ? account + "@" + subject : account;
    }

    private Tried byToken(String name) {
        Optional<Renewal> renewal = Renewals.all().stream()
                .filter(each -> each.free() && each.from().getFirst().name().equals(name)).findFirst();
        if (renewal.isEmpty()) {
            return new Tried(Verdict.UNDECIDED, "It is tried when the token is renewed that is made of it.");
        }
        return switch (tokens.ask(new Renewable(renewal.get().gives(), List.of(name)), credentials)) {
            case TokenGrant.Given given -> new Tried(Verdict.ACCEPTED, "");
            case TokenGrant.Refused refused -> new Tried(Verdict.REFUSED, refused.words());
            case TokenGrant.Failed failed -> new Tried(Verdict.UNDECIDED, failed.reason());
        };
    }

    private Instant now() {
        return clock.instant();
    }
}
