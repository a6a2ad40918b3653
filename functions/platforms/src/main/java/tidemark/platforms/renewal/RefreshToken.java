package tidemark.platforms.renewal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tidemark.account.Platform;
import tidemark.credential.TokenGrant.Named;
import tidemark.platform.Secret;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.policy.CredentialNeed;

/**
 * An account owner's token, obtained with a refresh token that may change each time.
 * https://developers.tiktok.com/doc/oauth-user-access-token-management, 2026-09.
 *
 * @param endpoint the URL of the token request; takes {@code client_key} and {@code client_secret}
 */
record RefreshToken(Platform platform, String gives, CredentialNeed app, CredentialNeed refresh,
        String endpoint) implements Renewal {

    @Override
    public List<CredentialNeed> from() {
        return List.of(app, refresh);
    }

    @Override
    public PlatformRequest request(List<Secret> from) {
        List<Secret> idAndSecret = from.getFirst().parts(2);
        Secret token = from.getLast();
        return PlatformRequest.json(endpoint)
                .form(Map.of("client_key", idAndSecret.getFirst().value(), "client_secret",
                        idAndSecret.getLast().value(), "grant_type", "refresh_token", "refresh_token", token.value()))
                .hiding(new Secret(from.getFirst().value() + ":" + token.value()));
    }

    @Override
    public List<Named> keep(TokenAnswer given, List<Secret> from, String owner) {
        List<Named> keep = new ArrayList<>();
        if (given.refreshToken() != null) {
            keep.add(new Named(refresh.name().replace("{handle}", owner), new Secret(given.refreshToken()),
                    given.refreshLife()));
        }
        keep.add(new Named(gives.replace("{handle}", owner), new Secret(given.accessToken()), given.life()));
        return keep;
    }
}
