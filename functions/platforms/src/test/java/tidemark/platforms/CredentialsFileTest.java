package tidemark.platforms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tidemark.platform.Secret;
import tidemark.platforms.CredentialsFile.CredentialsException;

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

    private Path write(String text, String mode) throws IOException {
        Path file = folder.resolve("credentials.properties");
        Files.deleteIfExists(file);
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        return file;
    }
}
