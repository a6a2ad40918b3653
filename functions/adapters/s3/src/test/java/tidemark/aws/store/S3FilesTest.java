package tidemark.aws.store;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

import tidemark.store.FileDraft;
import tidemark.store.FileLinks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files and links of S3: small and large files, interrupted ones, and what a link is signed for. */
final class S3FilesTest {

    private static final String PATH = "/bucket/jobs/exports/e-1";
    private static final String KEY = "jobs/exports/e-1";

    private final FakeS3 s3;
    private final S3Files files;

    S3FilesTest() throws IOException {
        s3 = new FakeS3();
        files = new S3Files(s3.client(), "bucket");
    }

    @AfterEach
    void close() {
        s3.close();
    }

    private void write(byte[] bytes) throws IOException {
        try (FileDraft draft = files.create(KEY, "text/csv")) {
            draft.write(bytes[0]);
            draft.write(bytes, 1, bytes.length - 1);
            assertTrue(s3.objects.isEmpty(), "a file that is not finished is not there");
            draft.finish();
        }
    }

    @Test
    void aSmallFileIsOneRequest() throws IOException {
        write("a,b\r\n".getBytes(UTF_8));

        assertEquals("a,b\r\n", new String(s3.objects.get(PATH), UTF_8));
        assertEquals("text/csv", s3.types.get(PATH));
        try (InputStream there = files.open(KEY).orElseThrow()) {
            assertEquals("a,b\r\n", new String(there.readAllBytes(), UTF_8));
        }
    }

    @Test
    void aLargeFileIsSentInParts() throws IOException {
        byte[] large = new byte[2 * S3Draft.PART + 5];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) (i % 251);
        }

        write(large);

        assertArrayEquals(large, s3.objects.get(PATH));
        assertTrue(s3.uploads.isEmpty());
    }

    @Test
    void aFileThatFillsItsPartsIsWhole() throws IOException {
        byte[] full = new byte[2 * S3Draft.PART];
        full[full.length - 1] = 7;

        write(full);

        assertArrayEquals(full, s3.objects.get(PATH));
    }

    @Test
    void aFileThatIsClosedUnfinishedLeavesNothing() throws IOException {
        try (FileDraft draft = files.create(KEY, "text/csv")) {
            draft.write(new byte[S3Draft.PART + 1]);
        }

        assertEquals(Map.of(), s3.objects);
        assertEquals(Map.of(), s3.uploads);
    }

    @Test
    void nothingIsWrittenAfterTheEnd() throws IOException {
        try (FileDraft draft = files.create(KEY, "text/csv")) {
            draft.finish();
            assertThrows(IOException.class, () -> draft.write(1));
        }
    }

    @Test
    void aFileThatIsNotThereIsEmpty() throws IOException {
        write(new byte[]{1, 2});
        assertEquals(Optional.empty(), files.open("jobs/exports/e-2"));
    }

    @Test
    void aLinkIsSignedForItsKeyLengthAndTime() {
        try (S3Presigner signer = S3Presigner.builder().region(Region.EU_CENTRAL_1)
                .credentialsProvider(FakeS3.CREDENTIALS).build()) {
            FileLinks links = new S3Links(signer, "bucket");

            FileLinks.Upload upload = links.upload("jobs/uploads/i-1", "text/csv", 5, Duration.ofHours(1));
            String download = links.download(KEY, "a.csv", Duration.ofMinutes(15)).toString();

            assertEquals(Map.of("Content-Type", "text/csv", "If-None-Match", "*"), upload.headers());
            assertTrue(
                    upload.url().toString()
                            .contains("X-Amz-SignedHeaders=content-length%3Bcontent-type%3Bhost%3Bif-none-match"),
                    upload.url().toString());
            assertTrue(upload.url().toString().contains("X-Amz-Expires=3600"));
            assertTrue(download.contains("/jobs/exports/e-1?"), download);
            assertTrue(download.contains("X-Amz-Expires=900") && download.contains("a.csv"), download);
        }
    }
}
