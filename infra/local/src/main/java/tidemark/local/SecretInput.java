package tidemark.local;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Reads a secret from the keyboard without echo, or from the first line of piped input. */
@FunctionalInterface
interface SecretInput {

    /** @param prompt names the secret; shown on a terminal only */
    String read(String prompt);

    static SecretInput of(InputStream input) {
        return prompt -> Optional.ofNullable(System.console()).filter(Console::isTerminal)
                .map(console -> typed(console, prompt)).orElseGet(() -> line(input));
    }

    private static String typed(Console console, String prompt) {
        char[] typed = console.readPassword("%s: ", prompt);
        if (typed == null) {
            return "";
        }
        String secret = new String(typed);
        Arrays.fill(typed, ' ');
        return secret.strip();
    }

    private static String line(InputStream input) {
        try {
            String line = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line.strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The input cannot be read", unreadable);
        }
    }
}
