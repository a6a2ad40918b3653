package tidemark.local;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The usage errors of the command line, and the script that starts it. */
class CommandLineTest {

    private static final Path ROOT = Path.of(System.getProperty("tidemark.root", "../..")).toAbsolutePath();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void saysItsVersion() {
        StringWriter said = new StringWriter();
        CommandLine line = Tidemark.commands(Settings.of(Map.of(), folder),
                new Terminal(new PrintStream(System.out, true, StandardCharsets.UTF_8), System.err, false,
                        InstantSource.system()),
                prompt -> "");
        assertEquals(0, line.setOut(new PrintWriter(said)).execute("--version"));
        assertTrue(said.toString().matches("Tidemark \\d+\\..*\\R"), said.toString());
    }

    /** The part of the script that builds, with a build that only prints a line. */
    @Test
    void aCheckoutThatWasMovedOrCopiedIsBuiltWhereItLies() throws IOException, InterruptedException {
        Path first = Files.createDirectories(folder.resolve("first"));
        Files.createDirectories(first.resolve("functions"));
        Files.createDirectories(first.resolve("infra"));
        Files.writeString(first.resolve("pom.xml"), "<project/>");
        Path maven = Files.writeString(Files.createDirectories(first.resolve(".ci")).resolve("maven"),
                "#!/bin/sh\necho built\necho classes > infra/local/target/classpath\n");
        assertTrue(maven.toFile().setExecutable(true));
        assertEquals(List.of("built", ""), List.of(build("first"), build("first")));
        shell("cp -a first copy && mv first moved && ln -s copy link");
        assertEquals(List.of("built", ""), List.of(build("copy"), build("copy")));
        assertEquals(List.of("built", ""), List.of(build("moved"), build("moved")));
        assertEquals("", build("link"));
        shell("touch copy/pom.xml");
        assertEquals(List.of("built", ""), List.of(build("copy"), build("copy")));
    }

    private String build(String root) throws IOException, InterruptedException {
        String script = Files.readString(ROOT.resolve("bin/tidemark"));
        return shell("root=$PWD/" + root + "\nbuild=$root/infra/local/target\ncd $root\nexec 2>&1\n"
                + script.substring(script.indexOf("# True when"), script.indexOf("# Java takes")));
    }

    private String shell(String words) throws IOException, InterruptedException {
        Process started = new ProcessBuilder("bash", "-c", "set -euo pipefail\n" + words).directory(folder.toFile())
                .redirectErrorStream(true).start();
        String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertTrue(started.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, started.exitValue(), said);
        return said;
    }

    /** The part of the script that sets the locale, with a JVM that only prints its arguments. */
    @Test
    void fileNamesKeepTheirLettersInEveryLocale() throws IOException, InterruptedException {
        String script = Files.readString(ROOT.resolve("bin/tidemark"));
        String locale = script.substring(script.indexOf("case $(locale"), script.indexOf("interactive="));
        Path source = Files.writeString(folder.resolve("Show.java"), """
                public class Show {
                    public static void main(String[] words) {
                        System.out.print(java.nio.file.Files.exists(java.nio.file.Path.of(words[0])));
                    }
                }
                """);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        for (String given : List.of("C", "POSIX", "", "de_DE.ISO-8859-1", "C.UTF-8")) {
            ProcessBuilder process = new ProcessBuilder("bash", "-c",
                    "set -eu\n" + locale + "touch \"$1/$(printf 'Universit\\303\\251')\"\n"
                            + "exec \"$2\" \"$3\" \"$1/$(printf 'Universit\\303\\251')\"",
                    "bash", folder.toString(), java, source.toString()).redirectErrorStream(true);
            process.environment().put("LC_ALL", given);
            process.environment().remove("LANG");
            Process started = process.start();
            String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(started.waitFor(60, TimeUnit.SECONDS));
            assertTrue(said.endsWith("true"), given + ": " + said);
        }
    }
}
