package tidemark.local.credential;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import tidemark.credential.CredentialStates;
import tidemark.testing.CredentialStatesContract;

/** The contract of the CredentialStates port, kept in a file. */
final class CredentialStatesFileTest extends CredentialStatesContract {

    @TempDir
    private Path folder = Path.of(".");

    @Override
    protected CredentialStates empty() {
        return new CredentialStatesFile(folder.resolve(CredentialStatesFile.NAME));
    }
}
