package tidemark.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import tidemark.credential.CredentialState;
import tidemark.local.credential.CredentialStatesFile;
import tidemark.local.credential.CredentialsFile;
import tidemark.platform.Secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CredentialsCommandTest {

    private static final String MARK = "marked-secret-never-to-be-seen";

    @TempDir
    private Path home = Path.of(".");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private String typed = MARK;

    @AfterEach
    void noCommandShowsAValue() {
        assertFalse(said().contains(MARK), said());
    }

    @Test
    void keepsWhatIsTypedForItsOwnerAlone() throws IOException {
        assertEquals(0, run("set", "github.token"));

        Path file = home.resolve(CredentialsFile.NAME);
        assertEquals("github.token=" + MARK + "\n", Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertTrue(said().contains("github.token is kept for GitHub."), said());
    }

    @Test
    void takesOnlyNamesThatAPlatformKnows() {
        assertEquals(2, run("set", "github.tokn"));
        assertTrue(said().contains("github.token, ") && said().contains("reddit.app"), said());
        assertEquals(2, run("test", "github.tokn"));
        assertFalse(Files.exists(home.resolve(CredentialsFile.NAME)));
    }

    @Test
    void aValueOnTheCommandLineIsRefusedAndNotRepeated() {
        assertEquals(2, run("set", "github.token", MARK));
        assertTrue(said().contains("never given on the command line"), said());
        assertEquals(2, run("set", "github.token", "--value=" + MARK));
        assertEquals(2, run("set", MARK));
        assertEquals(2, run("test", MARK));
        assertEquals(1, run("remove", MARK));
        assertEquals(2, run(MARK));
        assertFalse(Files.exists(home.resolve(CredentialsFile.NAME)));
    }

    @Test
    void takesOnlyWholeCredentials() {
        assertEquals(2, run("set", "twitch.app"));
        assertTrue(said().contains("twitch.app is written client_id:client_secret."), said());
        typed = MARK + " and more";
        assertEquals(2, run("set", "github.token"));
        typed = "";
        assertEquals(2, run("set", "github.token"));
        typed = "id:" + MARK;
        assertEquals(0, run("set", "twitch.app"));
    }

    @Test
    void remembersWhenOneEnds() {
        String day = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();
        assertEquals(0, run("set", "github.token", "--expires", day));
        assertEquals(0, run("list"));
        assertTrue(said().contains("ends soon: " + day), said());
        assertEquals(2, run("set", "github.token", "--expires", "2020-01-01"));
        assertEquals(2, run("set", "github.token", "--expires", "soon"));
    }

    @Test
    void listsWhatIsThereAndWhatIsMissing() {
        run("set", "github.token");
        typed = "only-an-id-" + MARK;
        new CredentialsFile(home.resolve(CredentialsFile.NAME)).put("twitch.app", new Secret(typed));
        new CredentialsFile(home.resolve(CredentialsFile.NAME)).put("myspace.token", new Secret(MARK));
        new CredentialStatesFile(home.resolve(CredentialStatesFile.NAME)).write(
                CredentialState.none("x.bearer").refused(new Secret(MARK), "Unauthorized", "test"));
        new CredentialsFile(home.resolve(CredentialsFile.NAME)).put("x.bearer", new Secret(MARK));

        assertEquals(0, run("list"));

        assertTrue(line("github.token").matches(".* GitHub +present +required +since \\d{4}-.*"), said());
        assertTrue(line("telegram.bot").matches(".* Telegram +missing +required"), said());
        assertTrue(line("twitch.app").contains("malformed"), said());
        assertTrue(line("reddit.token").endsWith("renewed from reddit.app"), said());
        assertTrue(line("x.bearer").contains("refused") && line("x.bearer").contains("Unauthorized"), said());
        assertTrue(line("myspace.token").contains("unknown"), said());
        assertTrue(line("mastodon.token.{host}").contains("optional"), said());
    }

    @Test
    void removesOne() {
        run("set", "github.token");
        assertEquals(0, run("remove", "github.token"));
        assertEquals(1, run("remove", "github.token"));
        assertEquals(Optional.empty(),
                new CredentialsFile(home.resolve(CredentialsFile.NAME)).find("github.token"));
    }

    @Test
    void asksTheSimulatorWhetherItTakesItsOwn() {
        assertEquals(0, run("test", "github.token"), this::said);
        assertTrue(said().contains("github.token: accepted"), said());
        assertEquals(0, run("test", "reddit.app"), this::said);
        assertTrue(said().contains("reddit.app: accepted"), said());
        assertEquals(0, run("test", "twitch.app"), this::said);
        assertTrue(said().contains("twitch.app: accepted"), said());
    }

    @Test
    void saysWhatToDoWhereNothingIsSaid() throws IOException {
        assertEquals(2, run());
        assertTrue(said().contains("list, set NAME"), said());
        Files.writeString(home.resolve(CredentialsFile.NAME), "x.bearer=" + MARK + "\n");
        Files.setPosixFilePermissions(home.resolve(CredentialsFile.NAME), PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals(1, run("list"));
        assertTrue(said().contains("chmod 600"), said());
    }

    private int run(String... arguments) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Settings settings = Settings.of(Map.of("TIDEMARK_HOME", home.toString()), Path.of("."));
        CommandLine line = Tidemark.commands(settings, new Terminal(out, out, false, InstantSource.system()),
                prompt -> typed);
        PrintWriter writer = new PrintWriter(out, true, StandardCharsets.UTF_8);
        line.setErr(writer).setOut(writer);
        String[] all = new String[arguments.length + 1];
        all[0] = "credentials";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return line.execute(all);
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String line(String name) {
        return said().lines().filter(line -> line.startsWith(name + " ")).reduce("", (first, last) -> last);
    }
}
