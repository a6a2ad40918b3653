package tidemark.simulator.platform.mastodon;

import java.util.Optional;
import java.util.regex.Pattern;

import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.limits.Quota;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.Directory;
import tidemark.simulator.platform.HostedPlatform;
import tidemark.simulator.platform.Key;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/**
 * Truth Social: {@code /api/v1/accounts/lookup?acct=} and {@code /api/v1/accounts/ID}. Accounts that are not public are shown to requests
 * with a token. Handles are plain names.
 */
public final class TruthSocial extends HostedPlatform {

    private static final String ACCOUNTS = "/api/v1/accounts/";
    private static final Pattern NAME = Pattern.compile("\\w{1,30}");
    private static final Pattern ID = Pattern.compile("\\d{1,20}");
    private static final Traits TRAITS = new Traits("truthsocial", 4.3, 0.9, 11_000_000, 2022, Traits.ACTIVITY, true,
            hash -> "10" + Seeded.text(hash, "0123456789", 16));
    private static final Response MEMBERS_ONLY = ClientError.of(401, "This method requires an authenticated user");

    private final Credentials credentials;

    public TruthSocial(Credentials credentials) {
        super(TRAITS, "truthsocial.com", "www.truthsocial.com");
        this.credentials = credentials;
    }

    @Override
    public Call read(Request request) {
        Optional<String> token = request.bearer();
        boolean member = token.filter(secret -> credentials.accepts("truthsocial.token", secret)).isPresent();
        if (token.isPresent() && !member) {
            return new Call.AtTheDoor(ClientError.of(401, "The access token is invalid"));
        }
        Optional<Key> key = request.path().equals(ACCOUNTS + "lookup")
                ? request.parameter("acct").filter(NAME.asMatchPredicate()).map(Key.Handle::new)
                : request.after(ACCOUNTS).filter(ID.asMatchPredicate()).map(Key.PermanentId::new);
        return new Call.Admissible("truthsocial#truthsocial.com", "truthsocial", true, key.stream().toList(),
                directory -> key.map(k -> account(directory, k, member)).orElseGet(TruthSocial::notFound));
    }

    private Response account(Directory directory, Key key, boolean member) {
        return directory.find(key).map(listing -> listing.hidden() && !member
                ? MEMBERS_ONLY
                : Response.json(200, TruthAccount.of(listing))).orElseGet(TruthSocial::notFound);
    }

    @Override
    public Response refuse(Request request, Refusal refusal) {
        return ClientLimit.tooMany(refusal);
    }

    @Override
    public Response loginWall(Request request) {
        return MEMBERS_ONLY;
    }

    @Override
    public Response failure(Request request) {
        return Response.html(503, "<!DOCTYPE html><html lang=\"en-US\"><head><title>Error 503</title></head></html>");
    }

    @Override
    public Response stamp(Response answer, Quota quota) {
        return ClientLimit.stamp(answer, quota);
    }

    @Override
    public String robots(String host) {
        return "User-agent: *\nDisallow: /media_proxy/\n";
    }

    private static Response notFound() {
        return ClientError.of(404, "Record not found");
    }
}
