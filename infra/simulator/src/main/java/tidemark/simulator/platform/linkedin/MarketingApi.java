package tidemark.simulator.platform.linkedin;

import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.platform.Site;

/** The Marketing API's host, its refusals and errors. */
final class MarketingApi implements Site {

    private final OrganizationsApi organizations;

    MarketingApi(Credentials credentials) {
        this.organizations = new OrganizationsApi(credentials);
    }

    @Override
    public boolean speaksFor(String host) {
        return host.equals("api.linkedin.com");
    }

    @Override
    public Call read(Request request) {
        return organizations.read(request);
    }

    /** A used-up day is refused without a reset time. */
    @Override
    public Response refuse(Request request, Refusal refusal) {
        Response answer = RestError.TOO_MANY.answer();
        return refusal.daySpent() ? answer : refusal.retryAfter(answer);
    }

    @Override
    public Response loginWall(Request request) {
        return RestError.REVOKED.answer();
    }

    @Override
    public Response failure(Request request) {
        return RestError.DOWN.answer();
    }
}
