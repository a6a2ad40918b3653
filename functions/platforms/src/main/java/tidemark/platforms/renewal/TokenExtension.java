package tidemark.platforms.renewal;

import java.util.List;
import java.util.stream.Collectors;

import tidemark.account.Platform;
import tidemark.credential.TokenGrant.Named;
import tidemark.platform.Secret;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.policy.CredentialNeed;

/**
 * A long-lived token of Meta that is exchanged for a new one while it is valid; all parameters of the request are in the URL.
 * https://developers.facebook.com/docs/facebook-login/guides/access-tokens/get-long-lived and
 * https://developers.facebook.com/docs/threads/get-started/long-lived-tokens, 2026-09.
 *
 * @param token the credential that it gives and is obtained from; if it has two parts, the token is the last
 * @param app the application's id and secret, empty if the request needs none
 * @param question the URL with its grant type
 * @param parameter in which it takes the token
 */
record TokenExtension(Platform platform, CredentialNeed token, List<CredentialNeed> app,
        String question, String parameter) implements Renewal {

    @Override
    public String gives() {
        return token.name();
    }

    @Override
    public List<CredentialNeed> from() {
        return app.isEmpty() ? List.of(token) : List.of(app.getFirst(), token);
    }

    @Override
    public PlatformRequest request(List<Secret> from) {
        List<Secret> idAndSecret = app.isEmpty() ? List.of() : from.getFirst().parts(2);
        String client = idAndSecret.isEmpty()
                ? ""
                : "&client_id=" + PlatformRequest.encoded(idAndSecret.getFirst().value()) + "&client_secret="
                        + PlatformRequest.encoded(idAndSecret.getLast().value());
        return PlatformRequest
                .json(question + client + "&" + parameter + "=" + PlatformRequest.encoded(present(from).value()))
                .hiding(new Secret(from.stream().map(Secret::value).collect(Collectors.joining(":"))));
    }

    @Override
    public List<Named> keep(TokenAnswer given, List<Secret> from, String owner) {
        List<Secret> parts = token.parts().isEmpty() ? List.of() : from.getLast().parts(token.parts().size());
        String before = parts.isEmpty() ? "" : parts.getFirst().value() + ":";
        return List.of(new Named(token.name(), new Secret(before + given.accessToken()), given.life()));
    }

    private Secret present(List<Secret> from) {
        return token.parts().isEmpty() ? from.getLast() : from.getLast().parts(token.parts().size()).getLast();
    }
}
