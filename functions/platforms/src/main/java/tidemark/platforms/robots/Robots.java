package tidemark.platforms.robots;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;

import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.exchange.PlatformResponse;
import tidemark.platforms.refusal.Refusals;
import tidemark.reading.Finding.Unseen;
import tidemark.reading.Outcome;

/**
 * The robots.txt of each host whose pages are read, kept in this process for six hours. A host without one (any 4xx but 429) allows everything; while
 * the file can not be read, nothing is allowed. Source: RFC 9309, 2022-09. Thread-safe.
 */
public final class Robots {

    /** How long a file is kept, well within the day that RFC 9309 allows. */
    public static final Duration KEPT = Duration.ofHours(6);

    private static final List<String> NAMES = List.of("tidemark");
    private static final int MOST_HOSTS = 5_000;

    private final Map<String, Kept> hosts = new ConcurrentHashMap<>();

    private record Kept(BaseRobotRules rules, Instant until) {}

    /** Whether a page may be read; empty if its host's file is not known now and must be requested first. */
    public Optional<Boolean> allows(URI page, Instant now) {
        Kept kept = hosts.get(host(page));
        return kept == null || !kept.until.isAfter(now)
                ? Optional.empty()
                : Optional.of(kept.rules.isAllowed(page.toString()));
    }

    /** The request for the robots.txt of a page's host. */
    public static PlatformRequest request(URI page) {
        return PlatformRequest.json("https://" + page.getRawAuthority() + "/robots.txt").accepting("text/plain");
    }

    /**
     * Stores the answer to {@link #request}.
     *
     * @return why the file could not be read; empty if the file, or its absence, is known now
     */
    public Optional<Unseen> learn(URI page, PlatformResponse answer) {
        int status = answer.status();
        if (status == 429) {
            return Optional.of(Refusals.tooMany(answer, "Too many requests, robots.txt among them."));
        }
        if (status >= 500 || (status >= 300 && status < 400)) {
            return Optional.of(Unseen.of(Outcome.TRANSIENT, "The robots.txt of " + host(page) + " answered " + status
                    + ", so nothing else is requested there for now."));
        }
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        BaseRobotRules rules = status >= 400
                ? parser.failedFetch(404)
                : parser.parseContent(page.toString(), answer.body(), "text/plain", NAMES);
        if (hosts.size() >= MOST_HOSTS) {
            hosts.clear();
        }
        hosts.put(host(page), new Kept(rules, answer.at().plus(KEPT)));
        return Optional.empty();
    }

    /** The finding for a page that may not be read. */
    public static Unseen forbidden(URI page) {
        return Unseen.of(Outcome.NEEDS_CREDENTIAL, "The robots.txt of " + host(page)
                + " does not allow this page to be read; use the platform's API.");
    }

    private static String host(URI page) {
        return page.getHost().toLowerCase(Locale.ROOT);
    }
}
