package tidemark.simulator.platform.linkedin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.Pages;
import tidemark.simulator.platform.Platform;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.population.Seeded;
import tidemark.simulator.population.Traits;

/** LinkedIn: the Marketing API on {@code api.linkedin.com} and the pages of organisations, on {@code www} and the countries' hosts. */
public final class LinkedIn implements Platform {

    private static final String API = "api.linkedin.com";
    private static final Traits TRAITS = new Traits("linkedin", 4.3, 1.0, 35_000_000, 2009, Set.of(), false,
            hash -> "1" + Seeded.text(hash, "0123456789", 8), new OrganizationNames());

    private final OrganizationsApi api;
    private final CompanyPages pages = new CompanyPages();

    public LinkedIn(Credentials credentials) {
        this.api = new OrganizationsApi(credentials);
    }

    @Override
    public Traits traits() {
        return TRAITS;
    }

    @Override
    public boolean speaksFor(String host) {
        return host.equals("linkedin.com") || host.endsWith(".linkedin.com");
    }

    @Override
    public Call read(Request request) {
        return request.host().equals(API) ? api.read(request) : pages.read(request);
    }

    /** Pages are refused with LinkedIn's own status and no body; the API states no reset time for a used-up day. */
    @Override
    public Response refuse(Request request, Refusal refusal) {
        if (!request.host().equals(API)) {
            return Response.html(999, "");
        }
        Long seconds = refusal.daySpent() ? null : refusal.seconds();
        Response answer = RestError.TOO_MANY.answer();
        return seconds == null ? answer : answer.with("Retry-After", seconds);
    }

    @Override
    public Response loginWall(Request request) {
        return request.host().equals(API)
                ? RestError.REVOKED.answer()
                : Response.redirect("https://www.linkedin.com/authwall?trk=gf&sessionRedirect="
                        + URLEncoder.encode("https://" + request.host() + request.path(), StandardCharsets.UTF_8));
    }

    @Override
    public Response failure(Request request) {
        return request.host().equals(API)
                ? RestError.DOWN.answer()
                : Response.html(503, Pages.plain("LinkedIn", "Something went wrong"));
    }
}
