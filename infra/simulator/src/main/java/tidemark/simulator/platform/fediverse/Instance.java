package tidemark.simulator.platform.fediverse;

import java.util.List;
import java.util.Optional;

import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.limits.Quota;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Credentials;
import tidemark.simulator.platform.Platform;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.population.Traits;

/**
 * All servers of one kind of software, on whatever host: the API of their dialect, NodeInfo, WebFinger, actors and followers'
 * collections. A host whose name begins with {@code closed-} answers API requests of members only, who send the credential
 * {@code PLATFORM.token.HOST}; one that begins with {@code signed-} also refuses unsigned requests for actors.
 */
public final class Instance implements Platform {

    private static final String ROBOTS = "User-agent: *\nDisallow: /media_proxy/\nDisallow: /interact/\n";

    private final Dialect dialect;
    private final Credentials credentials;

    public Instance(Dialect dialect, Credentials credentials) {
        this.dialect = dialect;
        this.credentials = credentials;
    }

    @Override
    public Traits traits() {
        return dialect.traits();
    }

    @Override
    public boolean speaksFor(String host) {
        return host.contains(".") && Software.of(host) == dialect.software();
    }

    @Override
    public Call read(Request request) {
        Home home = new Home(request.host());
        return switch (request.path()) {
            case "/.well-known/nodeinfo" -> uncounted(request, fixed(NodeInfo.links(home)));
            case "/nodeinfo/2.0" -> uncounted(request, fixed(NodeInfo.document(home, dialect.software())));
            case "/.well-known/webfinger" ->
                uncounted(request, new WebFinger(home, dialect.actors()).question(request));
            default -> new ActivityPub(home, dialect).question(request).map(asked -> uncounted(request, asked))
                    .orElseGet(() -> api(request, home));
        };
    }

    private Call api(Request request, Home home) {
        Optional<Dialect.Question> question = dialect.question(request, home);
        boolean stranger = home.membersOnly() && !member(request, home);
        return question.map(asked -> call(request, true, stranger ? refused(asked) : asked))
                .orElseGet(() -> uncounted(request, fixed(dialect.notFound())));
    }

    private boolean member(Request request, Home home) {
        String kind = dialect.software().platform() + ".token";
        return request.bearer().filter(token -> credentials.of(kind, home.host()).equals(token)).isPresent();
    }

    @Override
    public Response refuse(Request request, Refusal refusal) {
        return dialect.tooMany(refusal);
    }

    @Override
    public Response loginWall(Request request) {
        return dialect.membersOnly();
    }

    @Override
    public Response failure(Request request) {
        return dialect.failure();
    }

    @Override
    public String robots(String host) {
        return ROBOTS;
    }

    @Override
    public Response stamp(Response answer, Quota quota) {
        return dialect.stamp(answer, quota);
    }

    private Dialect.Question refused(Dialect.Question asked) {
        return new Dialect.Question(asked.keys(), directory -> dialect.membersOnly());
    }

    private static Dialect.Question fixed(Response answer) {
        return new Dialect.Question(List.of(), directory -> answer);
    }

    private Call uncounted(Request request, Dialect.Question question) {
        return call(request, false, question);
    }

    private Call call(Request request, boolean counted, Dialect.Question question) {
        String platform = dialect.software().platform();
        return new Call.Admissible(platform + "#" + request.host(), platform, counted, question.keys(),
                question.reply());
    }
}
