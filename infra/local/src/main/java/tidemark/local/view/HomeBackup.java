package tidemark.local.view;

import java.nio.file.Path;

/** Writes all that a home has to a folder. */
@FunctionalInterface
public interface HomeBackup {

    /**
     * Writes it; returns the exit code.
     *
     * @param live whether the ledger of the real platforms is meant
     */
    int write(Path folder, boolean live);
}
