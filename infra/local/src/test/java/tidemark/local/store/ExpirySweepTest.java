package tidemark.local.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tidemark.local.template.Bucket;
import tidemark.local.template.Template;
import tidemark.local.template.TemplateContext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExpirySweepTest {

    private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

    @TempDir
    private Path buckets = Path.of("");

    private final Bucket store = new Bucket("store",
            List.of(new Bucket.Expiry("jobs/exports/", Duration.ofDays(2)), new Bucket.Expiry("none/", Duration.ZERO)));

    private Path file(String key, Duration age) throws IOException {
        Path file = buckets.resolve("store").resolve(key);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
        return file;
    }

    @Test
    void whatIsOlderThanItsRuleIsDeletedAndNothingElse() throws IOException {
        Path old = file("jobs/exports/e-1", Duration.ofDays(3));
        Path young = file("jobs/exports/e-2", Duration.ofDays(1));
        Path draft = file("jobs/exports/.e-3.draft", Duration.ofDays(3));
        Path other = file("board/b", Duration.ofDays(300));

        new ExpirySweep(buckets, List.of(store), () -> NOW, pause -> {}).sweep();

        assertFalse(Files.exists(old));
        assertFalse(Files.exists(draft));
        assertTrue(Files.exists(young));
        assertTrue(Files.exists(other));
    }

    @Test
    void theRulesAreThoseOfTheTemplate() {
        Path root = Path.of(System.getProperty("tidemark.root", "../.."));
        List<Bucket> declared = Template.read(root.resolve("template.yaml"),
                TemplateContext.of("http://127.0.0.1:9324", Map.of())).buckets();

        assertEquals(1, declared.size());
        assertTrue(declared.getFirst().expiries()
                .contains(new Bucket.Expiry("jobs/exports/", Duration.ofDays(2))), declared.toString());
        assertFalse(declared.getFirst().expiries().stream().anyMatch(rule -> rule.prefix().isEmpty()),
                "a rule without a prefix would empty the store");
    }
}
