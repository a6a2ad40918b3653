package tidemark.simulator.platform;

import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.population.Traits;

/** A platform whose accounts are told by an API and by public pages, on different hosts and each in formats of its own. */
public abstract class ApiAndPages implements Platform {

    private final Traits traits;
    private final Site api;
    private final Site pages;

    protected ApiAndPages(Traits traits, Site api, Site pages) {
        this.traits = traits;
        this.api = api;
        this.pages = pages;
    }

    private Site at(String host) {
        return api.speaksFor(host) ? api : pages;
    }

    @Override
    public final Traits traits() {
        return traits;
    }

    @Override
    public final boolean speaksFor(String host) {
        return at(host).speaksFor(host);
    }

    @Override
    public final Call read(Request request) {
        return at(request.host()).read(request);
    }

    @Override
    public final Response refuse(Request request, Refusal refusal) {
        return at(request.host()).refuse(request, refusal);
    }

    @Override
    public final Response loginWall(Request request) {
        return at(request.host()).loginWall(request);
    }

    @Override
    public final Response consent(Request request) {
        return at(request.host()).consent(request);
    }

    @Override
    public final Response failure(Request request) {
        return at(request.host()).failure(request);
    }

    @Override
    public final String robots(String host) {
        return at(host).robots(host);
    }
}
