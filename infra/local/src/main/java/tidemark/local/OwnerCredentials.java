package tidemark.local;

import java.nio.file.Path;
import java.util.stream.Collectors;

import tidemark.credential.CredentialState;
import tidemark.credential.CredentialStates;
import tidemark.local.credential.CredentialStatesFile;
import tidemark.local.credential.CredentialsFile;
import tidemark.platforms.CredentialCatalog;
import tidemark.platforms.CredentialCatalog.Known;
import tidemark.platforms.Platforms;
import tidemark.platforms.policy.PlatformsFile;

/** The credentials that an owner stores in a home, whether or not an instance runs on it. */
record OwnerCredentials(CredentialsFile file, CredentialStates states, Platforms platforms, CredentialCatalog known) {

    /** @throws StartFailure if the file exists and cannot be used */
    static OwnerCredentials in(Path home) {
        Platforms platforms = Platforms.of(PlatformsFile.in(home));
        try {
            return new OwnerCredentials(new CredentialsFile(home.resolve(CredentialsFile.NAME)),
                    new CredentialStatesFile(home.resolve(CredentialStatesFile.NAME)), platforms,
                    new CredentialCatalog(platforms));
        } catch (CredentialsFile.CredentialsException unusable) {
            throw new StartFailure(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    CredentialState state(String name) {
        return states.read(name).orElse(CredentialState.none(name));
    }

    /** The valid names, for an error message. */
    String names() {
        return known.all().stream().map(Known::need).map(need -> need.name()).sorted()
                .collect(Collectors.joining(", "));
    }
}
