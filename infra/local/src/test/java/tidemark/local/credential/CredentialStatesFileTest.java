package tidemark.local.credential;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

import tidemark.credential.CredentialStates;
import tidemark.testing.CredentialStatesContract;

/** Runs the contract of the CredentialStates port on the file. */
final class CredentialStatesFileTest extends CredentialStatesContract {

    @TempDir
    private Path folder = Path.of(".");

    @Override
    protected CredentialStates empty() {
        return new CredentialStatesFile(folder.resolve(CredentialStatesFile.NAME));
    }
}
