package tidemark.platforms.policy;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import tidemark.account.Platform;
import tidemark.platform.PlatformPolicy;
import tidemark.platform.RetentionTerms;
import tidemark.platforms.policy.MethodPolicy.ScopeKind;

/** Reads the parts of the platforms file. */
final class PlatformsFileReader {

    private PlatformsFileReader() {}

    static PlatformEntry platform(String id, YamlEntry entry) {
        YamlEntry methods = entry.entry("methods");
        List<MethodPolicy> all = methods.words().stream().map(word -> method(word, methods.entry(word))).toList();
        if (all.isEmpty()) {
            throw entry.wrong("methods", "needs at least one method");
        }
        if (!id.matches("[a-z][a-z0-9_]{0,19}")) {
            throw entry.wrong("name",
                    "is of '" + id + "', which is no name for a platform; write lower-case letters, digits and _");
        }
        PlatformEntry policy = new PlatformEntry(new Platform(id), entry.text("name"), implementation(entry),
                entry.flag("collect"), all);
        entry.end();
        return policy;
    }

    private static String implementation(YamlEntry entry) {
        String implementation = entry.text("implementation");
        if (!implementation.matches("[a-z][a-z0-9]{0,29}")) {
            throw entry.wrong("implementation", "is '" + implementation + "'; write the name of a folder of code");
        }
        return implementation;
    }

    private static MethodPolicy method(String name, YamlEntry entry) {
        boolean priced = entry.has("price");
        BigDecimal[] price = priced
                ? price(entry.entry("price"))
                : new BigDecimal[]{BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
        boolean[] use = entry.has("use") ? use(entry.entry("use")) : new boolean[]{true, true};
        MethodPolicy policy = new MethodPolicy(name, entry.has("reader") ? entry.text("reader") : name, use[0],
                use[1], entry.has("robots") && entry.flag("robots"), scope(entry),
                entry.time("interval"), entry.has("lanes") ? entry.count("lanes") : 1,
                entry.has("window") ? window(entry.entry("window")) : null,
                entry.has("perDay") ? daily(entry.entry("perDay")) : null, price[0], price[1], price[2],
                entry.has("batch") ? entry.count("batch") : 1, entry.time("timeout"),
                entry.has("credential") ? credential(entry.entry("credential")) : null, terms(entry.entry("terms")),
                retention(entry.entry("keep")));
        entry.end();
        if (policy.scope() == ScopeKind.CREDENTIAL
                && (policy.credential() == null || !policy.credential().required())) {
            throw entry.wrong("scope", "is credential, so a required credential must be named");
        }
        return policy;
    }

    private static ScopeKind scope(YamlEntry entry) {
        String text = entry.text("scope");
        return Arrays.stream(ScopeKind.values()).filter(kind -> word(kind).equals(text)).findFirst()
                .orElseThrow(() -> entry.wrong("scope", "is '" + text + "'; write "
                        + Arrays.stream(ScopeKind.values()).map(PlatformsFileReader::word)
                                .collect(Collectors.joining(", "))));
    }

    private static String word(ScopeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static boolean[] use(YamlEntry entry) {
        boolean[] use = {entry.flag("live"), entry.flag("simulated")};
        entry.end();
        return use;
    }

    private static BigDecimal[] price(YamlEntry entry) {
        YamlEntry cap = entry.entry("cap");
        BigDecimal[] price = {entry.dollars("perAccount"), cap.has("live") ? cap.dollars("live") : BigDecimal.ZERO,
                cap.dollars("simulated")};
        cap.end();
        entry.end();
        return price;
    }

    private static PlatformPolicy.Window window(YamlEntry entry) {
        PlatformPolicy.Window window = new PlatformPolicy.Window(entry.count("requests"), entry.time("span"));
        entry.end();
        return window;
    }

    private static PlatformPolicy.Daily daily(YamlEntry entry) {
        String zone = entry.text("resets");
        try {
            PlatformPolicy.Daily daily = new PlatformPolicy.Daily(entry.count("requests"), ZoneId.of(zone));
            entry.end();
            return daily;
        } catch (DateTimeException e) {
            throw entry.wrong("resets", "is '" + zone + "'; write a time zone such as America/Los_Angeles or UTC");
        }
    }

    private static CredentialNeed credential(YamlEntry entry) {
        String name = entry.text("name");
        if (!name.matches("[a-z0-9._-]+(?:\\{(?:host|handle)\\})?")) {
            throw entry.wrong("name", "is '" + name + "'; write lower-case letters, digits, dots and hyphens");
        }
        CredentialNeed need = new CredentialNeed(name, parts(entry), entry.flag("required"), entry.text("how"));
        entry.end();
        return need;
    }

    private static List<String> parts(YamlEntry entry) {
        if (!entry.has("parts")) {
            return List.of();
        }
        String parts = entry.text("parts");
        if (!parts.matches("[a-z0-9_]+(?::[a-z0-9_]+)+")) {
            throw entry.wrong("parts",
                    "is '" + parts + "'; write the names of its parts, such as client_id:client_secret");
        }
        return List.of(parts.split(":", -1));
    }

    private static PlatformTerms terms(YamlEntry entry) {
        String link = entry.text("link");
        String read = entry.text("read");
        if (!link.startsWith("https://")) {
            throw entry.wrong("link", "is '" + link + "'; write a link that begins with https://");
        }
        try {
            PlatformTerms terms = new PlatformTerms(entry.text("says"), URI.create(link), LocalDate.parse(read));
            entry.end();
            return terms;
        } catch (DateTimeException e) {
            throw entry.wrong("read", "is '" + read + "'; write a day such as 2026-09-27");
        }
    }

    private static RetentionTerms retention(YamlEntry entry) {
        @Nullable
        Integer days = entry.has("maxAgeDays") ? entry.count("maxAgeDays") : null;
        RetentionTerms retention = new RetentionTerms(days, entry.flag("derivedAllowed"), entry.flag("mirrorDeletes"));
        entry.end();
        return retention;
    }
}
