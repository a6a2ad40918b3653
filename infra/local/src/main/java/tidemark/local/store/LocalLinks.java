package tidemark.local.store;

import java.net.URI;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import tidemark.encoding.QueryString;
import tidemark.store.FileLinks;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Links to the files of buckets, signed with a key generated at the start; they stand in for presigned URLs of S3. A link of an earlier start is
 * invalid. Thread-safe.
 */
public final class LocalLinks {

    /** The path below which the gateway serves links. */
    public static final String PATH = "/local/files/";

    private static final String SIGNATURE = "&signature=";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final InstantSource clock;
    private volatile int port;

    public LocalLinks(RandomGenerator random, InstantSource clock) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        this.key = new SecretKeySpec(secret, ALGORITHM);
        this.clock = clock;
    }

    /** Sets the port that links lead to. */
    public void at(int gateway) {
        port = gateway;
    }

    /**
     * What a valid link allows.
     *
     * @param key of the file in its bucket
     * @param contentType of an upload
     * @param bytes of an upload, its exact length
     * @param name under which a browser saves a download
     */
    public record Grant(String bucket, String key, String contentType, long bytes, String name) {}

    /** The links of one bucket. */
    public FileLinks of(String bucket) {
        return new FileLinks() {
            @Override
            public URI download(String key, String name, Duration valid) {
                return link("GET", bucket, key, valid, "&name=" + URLEncoder.encode(name, UTF_8));
            }

            @Override
            public Upload upload(String key, String contentType, long bytes, Duration valid) {
                return new Upload(link("PUT", bucket, key, valid,
                        "&bytes=" + bytes + "&type=" + URLEncoder.encode(contentType, UTF_8)),
                        Map.of("Content-Type", contentType, "If-None-Match", "*"));
            }
        };
    }

    private URI link(String method, String bucket, String key, Duration valid, String terms) {
        String path = PATH + bucket + "/" + DirectoryStore.checked(key);
        String query = "expires=" + clock.instant().plus(valid).getEpochSecond() + terms;
        return URI.create("http://127.0.0.1:" + port + path + "?" + query + SIGNATURE + signature(method, path, query));
    }

    /** What a request may do; empty if its link is not one of this start, is for another method, or has ended. */
    public Optional<Grant> granted(String method, String path, String query) {
        int end = query.lastIndexOf(SIGNATURE);
        if (end < 0 || !path.startsWith(PATH)) {
            return Optional.empty();
        }
        String terms = query.substring(0, end);
        byte[] given = query.substring(end + SIGNATURE.length()).getBytes(UTF_8);
        if (!MessageDigest.isEqual(given, signature(method, path, terms).getBytes(UTF_8))) {
            return Optional.empty();
        }
        Map<String, java.util.List<String>> values = QueryString.parameters(terms);
        if (!Instant.ofEpochSecond(Long.parseLong(one(values, "expires", "0"))).isAfter(clock.instant())) {
            return Optional.empty();
        }
        String file = path.substring(PATH.length());
        int slash = file.indexOf('/');
        return Optional.of(new Grant(file.substring(0, slash), file.substring(slash + 1), one(values, "type", ""),
                Long.parseLong(one(values, "bytes", "0")), one(values, "name", "")));
    }

    private static String one(Map<String, java.util.List<String>> values, String name, String otherwise) {
        return values.getOrDefault(name, java.util.List.of(otherwise)).getFirst();
    }

    private String signature(String method, String path, String terms) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal((method + "\n" + path + "\n" + terms).getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JDK cannot sign", impossible);
        }
    }
}
