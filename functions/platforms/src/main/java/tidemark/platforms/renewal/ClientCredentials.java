package tidemark.platforms.renewal;

import java.util.List;
import java.util.Map;

import tidemark.account.Platform;
import tidemark.credential.TokenGrant.Named;
import tidemark.platform.Secret;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.policy.CredentialNeed;

/**
 * An application's own token, obtained with its id and secret. https://www.rfc-editor.org/rfc/rfc6749#section-4.4
 *
 * @param endpoint the URL of the token request
 * @param basic whether id and secret go into the header, otherwise into the form
 * @param withId whether the token is kept with the id before it
 */
record ClientCredentials(Platform platform, String gives, CredentialNeed app, String endpoint, boolean basic,
        boolean withId) implements Renewal {

    @Override
    public List<CredentialNeed> from() {
        return List.of(app);
    }

    @Override
    public PlatformRequest request(List<Secret> from) {
        Secret whole = from.getFirst();
        List<Secret> idAndSecret = whole.parts(2);
        PlatformRequest request = PlatformRequest.json(endpoint);
        return basic
                ? request.form(Map.of("grant_type", "client_credentials")).basic(whole)
                : request.form(Map.of("grant_type", "client_credentials", "client_id", idAndSecret.getFirst().value(),
                        "client_secret", idAndSecret.getLast().value())).hiding(whole);
    }

    @Override
    public List<Named> keep(TokenAnswer given, List<Secret> from, String owner) {
        String id = withId ? from.getFirst().parts(2).getFirst().value() + ":" : "";
        return List.of(new Named(gives, new Secret(id + given.accessToken()), given.life()));
    }
}
