package tidemark.local;

import java.nio.file.Path;
import java.util.stream.Collectors;

import tidemark.credential.CredentialState;
import tidemark.credential.CredentialStates;
import tidemark.local.credential.CredentialStatesFile;
import tidemark.local.credential.CredentialsFile;
import tidemark.platforms.KnownCredentials;
import tidemark.platforms.KnownCredentials.Known;
import tidemark.platforms.Platforms;
import tidemark.platforms.manners.MannersFile;

/** The credentials an owner keeps in a home, whether or not an instance runs on it. */
record OwnersKeys(CredentialsFile file, CredentialStates states, Platforms platforms, KnownCredentials known) {

    /** @throws StartFailure if the file is there and can not be used */
    static OwnersKeys in(Path home) {
        Platforms platforms = Platforms.of(MannersFile.in(home));
        try {
            return new OwnersKeys(new CredentialsFile(home.resolve(CredentialsFile.NAME)),
                    new CredentialStatesFile(home.resolve(CredentialStatesFile.NAME)), platforms,
                    new KnownCredentials(platforms));
        } catch (CredentialsFile.CredentialsException unusable) {
            throw new StartFailure(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    CredentialState state(String name) {
        return states.read(name).orElse(CredentialState.none(name));
    }

    /** The names there are, for one who wrote another. */
    String names() {
        return known.all().stream().map(Known::need).map(need -> need.name()).sorted()
                .collect(Collectors.joining(", "));
    }
}
