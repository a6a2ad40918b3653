package tidemark.simulator.platform.youtube;

import java.util.Set;

import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.platform.Site;

/** The Data API's hosts, its refusals and errors. */
final class DataApi implements Site {

    private static final Set<String> HOSTS = Set.of("www.googleapis.com", "youtube.googleapis.com");

    private final ChannelsList channels;

    DataApi(Credentials credentials) {
        this.channels = new ChannelsList(credentials);
    }

    @Override
    public boolean speaksFor(String host) {
        return HOSTS.contains(host);
    }

    @Override
    public Call read(Request request) {
        return channels.read(request);
    }

    /** A used-up day has its own reason and no reset time; a refusal without a reset time is the same. */
    @Override
    public Response refuse(Request request, Refusal refusal) {
        return refusal.daySpent() || refusal.until() == null
                ? GoogleError.QUOTA.answer()
                : refusal.retryAfter(GoogleError.TOO_FAST.answer());
    }

    @Override
    public Response loginWall(Request request) {
        return GoogleError.LOGIN.answer();
    }

    @Override
    public Response failure(Request request) {
        return GoogleError.BACKEND.answer();
    }
}
