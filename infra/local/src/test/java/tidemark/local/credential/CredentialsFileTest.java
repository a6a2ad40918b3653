package tidemark.local.credential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tidemark.local.credential.CredentialsFile.CredentialsException;
import tidemark.platform.Secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CredentialsFileTest {

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void findsWhatItsOwnerWroteAndReadsItAnew() throws IOException {
        Path file = write("# mine\n\ngithub.token = ghp_a=b\n", "rw-------");
        CredentialsFile credentials = new CredentialsFile(file);
        assertEquals(Optional.of(new Secret("ghp_a=b")), credentials.find("github.token"));
        assertEquals(Optional.empty(), credentials.find("x.bearer"));
        write("x.bearer=abc\n", "rw-------");
        credentials.reload();
        assertEquals(Optional.of(new Secret("abc")), credentials.find("x.bearer"));
    }

    @Test
    void hasNoneWhereThereIsNoFile() {
        assertEquals(Optional.empty(), new CredentialsFile(folder.resolve("none")).find("x.bearer"));
    }

    @Test
    void refusesAFileThatOthersMayUse() throws IOException {
        for (String mode : new String[]{"rw-r-----", "rw----r--", "rw--w----", "rwx------"}) {
            Path file = write("x.bearer=abc\n", mode);
            String said = String
                    .valueOf(assertThrows(CredentialsException.class, () -> new CredentialsFile(file)).getMessage());
            assertTrue(said.contains("chmod 600"), said);
        }
    }

    @Test
    void showsNoSecretInWhatItSays() throws IOException {
        Path file = write("x.bearer=a b-secret c\n", "rw-------");
        String said = String
                .valueOf(assertThrows(CredentialsException.class, () -> new CredentialsFile(file)).getMessage());
        assertTrue(said.contains("line 1"), said);
        assertFalse(said.contains("secret"), said);
    }

    @Test
    void writesInPlaceAndKeepsAllElse() throws IOException {
        Path file = write("# mine\n\ngithub.token = old\n# other\nx.bearer=abc\n", "rw-------");
        CredentialsFile credentials = new CredentialsFile(file);
        credentials.put("github.token", new Secret("new"));
        credentials.put("reddit.app", new Secret("id:secret"));
        assertEquals("# mine\n\ngithub.token=new\n# other\nx.bearer=abc\nreddit.app=id:secret\n",
                Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(Optional.of(new Secret("new")), credentials.find("github.token"));
        assertTrue(credentials.remove("x.bearer"));
        assertFalse(credentials.remove("x.bearer"));
        assertEquals(Set.of("github.token", "reddit.app"), credentials.names());
        assertFalse(Files.readString(file).contains("x.bearer"));
    }

    @Test
    void makesTheFileForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("home").resolve("credentials.properties");
        new CredentialsFile(file).put("github.token", new Secret("new"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (Stream<Path> all = Files.list(folder.resolve("home"))) {
            assertEquals(Set.of("credentials.properties", "credentials.properties.lock"),
                    all.map(path -> path.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void writesNoFileThatOthersMayUse() throws IOException {
        Path file = write("x.bearer=abc\n", "rw-------");
        CredentialsFile credentials = new CredentialsFile(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThrows(CredentialsException.class, () -> credentials.put("github.token", new Secret("new")));
        assertEquals("x.bearer=abc\n", Files.readString(file));
    }

    @Test
    void losesNothingToAnotherWriter() throws InterruptedException {
        Path file = folder.resolve("credentials.properties");
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            executor.invokeAll(IntStream.range(0, 8).<Callable<Boolean>>mapToObj(n -> () -> {
                new CredentialsFile(file).put("mastodon.token.host" + n, new Secret("t" + n));
                return true;
            }).toList());
        }
        assertEquals(8, new CredentialsFile(file).names().size());
    }

    @Test
    void takesNoNameThatWouldBreakALine() {
        CredentialsFile credentials = new CredentialsFile(folder.resolve("none"));
        for (String name : new String[]{"", "a b", "a=b", "a\nb", "#a", "../a", "ä"}) {
            assertThrows(IllegalArgumentException.class, () -> credentials.put(name, new Secret("new")), name);
        }
    }

    private Path write(String text, String mode) throws IOException {
        Path file = folder.resolve("credentials.properties");
        Files.deleteIfExists(file);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        return file;
    }
}
