package tidemark.simulator.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import tidemark.simulator.population.Seeded;

/** The credentials that the simulated platforms issue and ask for: one each, worthless anywhere else. */
public final class Credentials {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String DIGITS = "0123456789";

    private final Map<String, String> issued = new LinkedHashMap<>();

    public Credentials(long seed) {
        issued.put("github", "ghp_" + Seeded.text(Seeded.hash(seed, "github token"), LETTERS, 36));
        issued.put("telegram", "7" + Seeded.text(Seeded.hash(seed, "telegram bot"), DIGITS, 9) + ":AA"
                + Seeded.text(Seeded.hash(seed, "telegram secret"), LETTERS, 33));
        issued.put("x", "AAAAAAAAAAAAAAAAAAAAA" + Seeded.text(Seeded.hash(seed, "x bearer"), LETTERS, 84));
    }

    /** The secret of each platform that asks for one: GitHub's token, Telegram's bot token, X's app-only bearer. */
    public Map<String, String> issued() {
        return Collections.unmodifiableMap(issued);
    }

    /** Whether a platform issued this secret; takes the same time whatever differs. */
    public boolean accepts(String platform, String secret) {
        byte[] known = issued.getOrDefault(platform, "").getBytes(StandardCharsets.UTF_8);
        return known.length > 0 && MessageDigest.isEqual(known, secret.getBytes(StandardCharsets.UTF_8));
    }

    /** A name for a secret that does not give it away: eight hexadecimal digits of its SHA-256. */
    public static String nameOf(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
