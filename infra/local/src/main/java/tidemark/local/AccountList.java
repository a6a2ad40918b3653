package tidemark.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import tidemark.platforms.AddressBook;
import tidemark.platforms.Platforms;
import tidemark.platforms.intake.AccountsCsv;
import tidemark.platforms.intake.CsvException;
import tidemark.platforms.intake.CsvLine;
import tidemark.platforms.intake.CsvList;
import tidemark.simulator.demo.Demo;

/**
 * The accounts that a new ledger begins with: a CSV file, {@code demo:N}, or the sample list.
 *
 * @param name for people
 * @param notes remarks on the list as a whole
 */
record AccountList(String name, List<CsvLine> lines, List<String> notes) {

    private static final String DEMO = "demo:";
    private static final String SAMPLE = "/tidemark/local/sample-accounts.csv";

    /** @throws StartFailure if there is no such list or it cannot be read */
    static AccountList read(Settings settings, Platforms platforms) {
        String wanted = settings.accounts();
        if (wanted.isEmpty()) {
            return of("the sample list", sample(), platforms);
        }
        return wanted.startsWith(DEMO)
                ? demo(wanted, settings, platforms)
                : of(wanted, file(Path.of(wanted)), platforms);
    }

    static AccountList of(String name, byte[] csv, Platforms platforms) {
        return of(name, csv, null, platforms);
    }

    /** @param encoding the charset of the list, if its owner names one */
    static AccountList of(String name, byte[] csv, @Nullable String encoding, Platforms platforms) {
        try {
            CsvList list = new AccountsCsv(new AddressBook(platforms)).read(csv, encoding);
            return new AccountList(name, list.lines(), list.notes());
        } catch (CsvException wrong) {
            throw new StartFailure("The account list " + name + " cannot be read: " + wrong.getMessage(), wrong);
        }
    }

    static byte[] file(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new StartFailure("There is no account list " + file, missing);
        } catch (IOException unreadable) {
            throw new StartFailure("The account list " + file + " cannot be read: " + unreadable.getMessage(),
                    unreadable);
        }
    }

    /** The bytes of a stream, cut one byte beyond the largest list, so that a larger one is refused like a file. */
    static byte[] input(InputStream stream) {
        try {
            return stream.readNBytes(AccountsCsv.LARGEST + 1);
        } catch (IOException unreadable) {
            throw new StartFailure("The standard input cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static AccountList demo(String wanted, Settings settings, Platforms platforms) {
        String number = wanted.substring(DEMO.length());
        if (!number.matches("[1-9]\\d{0,5}")) {
            throw new StartFailure("TIDEMARK_ACCOUNTS is a CSV file or demo:N with N from 1 to 999999, not " + wanted);
        }
        if (settings.live()) {
            throw new StartFailure(
                    "Generated accounts exist on the simulator only; start without TIDEMARK_LIVE or with another list");
        }
        long seed = tidemark.simulator.Settings.standard(java.time.InstantSource.system()).seed();
        return of(number + " generated accounts",
                Demo.csv(seed, Integer.parseInt(number)).getBytes(StandardCharsets.UTF_8), platforms);
    }

    private static byte[] sample() {
        try (InputStream list = Objects.requireNonNull(AccountList.class.getResourceAsStream(SAMPLE),
                "the sample list is in the jar")) {
            return list.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
