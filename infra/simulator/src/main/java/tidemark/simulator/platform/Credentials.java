package tidemark.simulator.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tidemark.simulator.population.Seeded;

/**
 * The credentials that the simulated platforms issue and demand, invalid anywhere else: one of each kind, or one for each owner or host
 * where only these can issue it. Credentials of several parts are joined by colons.
 */
public final class Credentials {

    /** The kinds of which every owner has one: {@code tiktok.token.museum}. */
    private static final Set<String> PERSONAL = Set.of("tiktok.token", "tiktok.refresh", "pinterest.token",
            "tumblr.token");
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String DIGITS = "0123456789";
    private static final String HEX = "0123456789abcdef";

    private final long seed;
    private final InstantSource clock;
    private final IssuedTokens grants = new IssuedTokens();
    private final Map<String, String> issued = new LinkedHashMap<>();

    public Credentials(long seed, InstantSource clock) {
        this.seed = seed;
        this.clock = clock;
        issued.put("github.token", "ghp_" + text("github token", LETTERS, 36));
        issued.put("telegram.bot",
                "7" + text("telegram bot", DIGITS, 9) + ":AA" + text("telegram secret", LETTERS, 33));
        issued.put("x.bearer", "AAAAAAAAAAAAAAAAAAAAA" + text("x bearer", LETTERS, 84));
        issued.put("youtube.key", "AIza" + text("youtube key", LETTERS, 35));
        issued.put("facebook.app", "1" + text("facebook app", DIGITS, 14) + ":" + text("facebook secret", HEX, 32));
        issued.put("facebook.token", "EAAB" + text("facebook token", LETTERS, 120));
        issued.put("instagram.token",
                "178414" + text("instagram user", DIGITS, 11) + ":EAAG" + text("instagram token", LETTERS, 120));
        issued.put("threads.token", "THQWJ" + text("threads token", LETTERS, 120));
        issued.put("linkedin.token", "AQ" + text("linkedin token", LETTERS, 120));
        issued.put("tiktok.app", "aw" + text("tiktok app", HEX, 16) + ":" + text("tiktok secret", LETTERS, 32));
        issued.put("reddit.app", text("reddit app", LETTERS, 22) + ":" + text("reddit secret", LETTERS, 30));
        issued.put("reddit.token", "eyJ" + text("reddit token", LETTERS, 120));
        issued.put("twitch.app", text("twitch app", HEX, 30) + ":" + text("twitch secret", HEX, 30));
        issued.put("twitch.token", text("twitch app", HEX, 30) + ":" + text("twitch token", HEX, 30));
        issued.put("flickr.key", text("flickr key", HEX, 32));
        issued.put("tumblr.key", text("tumblr key", LETTERS, 50));
        issued.put("truthsocial.token", text("truthsocial token", LETTERS, 43));
    }

    /** The secrets that exist once, by name: {@code youtube.key}, {@code x.bearer}, ... */
    public Map<String, String> issued() {
        return Collections.unmodifiableMap(issued);
    }

    /**
     * The secret of a name, such as {@code youtube.key} or {@code tiktok.token.museum}. Absent if there is none, and for secrets that
     * hosts issue: {@link #of} returns those.
     */
    public Optional<String> find(String name) {
        return Optional.ofNullable(issued.get(name)).or(() -> PERSONAL.stream()
                .filter(kind -> name.startsWith(kind + ".")).findFirst()
                .map(kind -> of(kind, name.substring(kind.length() + 1))));
    }

    /** The secret of one owner or host: of {@code tiktok.token} and {@code museum}, of {@code mastodon.token} and {@code museum.example}. */
    public String of(String kind, String owner) {
        String name = owner.toLowerCase(Locale.ROOT);
        String readable = Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        return "sim." + readable + "." + text(kind + " " + name, LETTERS, 40);
    }

    /** The owner of a secret of a kind, in lower case; absent if the secret was never issued or is no longer valid. */
    public Optional<String> owner(String kind, String secret) {
        return firstOwner(kind, secret).map(owner -> kind + "." + owner).or(() -> grants.nameOf(secret))
                .filter(name -> name.startsWith(kind + ".") && state(name, secret) == TokenState.VALID)
                .map(name -> name.substring(kind.length() + 1));
    }

    private Optional<String> firstOwner(String kind, String secret) {
        String[] parts = secret.split("\\.", -1);
        if (parts.length != 3 || !parts[1].matches("[A-Za-z0-9_-]+") || parts[1].length() % 4 == 1) {
            return Optional.empty();
        }
        String name = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return equal(of(kind, name), secret) ? Optional.of(name) : Optional.empty();
    }

    /** Whether a secret is a valid one of a name; compared in constant time. */
    public boolean accepts(String name, String secret) {
        return knows(name, secret) && state(name, secret) == TokenState.VALID;
    }

    /** Whether a secret is or was one of a name, the original or one issued later. */
    public boolean knows(String name, String secret) {
        return find(name).filter(known -> equal(known, secret)).isPresent()
                || grants.nameOf(secret).filter(name::equals).isPresent();
    }

    /** The state of a secret of a name. */
    public TokenState state(String name, String secret) {
        return grants.state(name, secret, clock.instant());
    }

    /** Issues another secret of a name, valid for a time; earlier ones stay valid. */
    public void give(String name, String secret, Duration life) {
        grants.give(name, secret, clock.instant().plus(life));
    }

    /** Sets the state of all present secrets of a name. */
    public void set(String name, TokenState state) {
        grants.set(name, state);
    }

    /** Revokes the secrets of a name that are older than this one, as rotation does. */
    public void supersede(String name, String secret) {
        grants.supersede(name, secret);
    }

    /** A name for a secret that does not reveal it: eight hexadecimal digits of its SHA-256. */
    public static String nameOf(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(String what, String alphabet, int length) {
        return Seeded.text(Seeded.hash(seed, what), alphabet, length);
    }

    private static boolean equal(String known, String secret) {
        return MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }
}
