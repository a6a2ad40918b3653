package tidemark.simulator.platform.mastodon;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.fediverse.ActorKind;
import tidemark.simulator.platform.fediverse.Dialect;
import tidemark.simulator.platform.fediverse.Home;
import tidemark.simulator.platform.fediverse.Software;
import tidemark.simulator.population.Traits;

/** The common part of servers with Mastodon's client API: its paths, users as the only actors, errors of one field. */
abstract class ClientApiDialect implements Dialect {

    private final Software software;
    private final Traits traits;
    private final ClientApi api;
    private final Response membersOnly;

    /**
     * @param account writes the entity {@code Account}
     * @param notFound the error for an account that does not exist
     * @param membersOnly the error for requests from outside, where only members are answered
     */
    ClientApiDialect(Software software, Traits traits, BiFunction<AccountView, Home, ObjectNode> account,
            String notFound, String membersOnly) {
        this.software = software;
        this.traits = traits;
        this.api = new ClientApi(account, ClientError.of(404, notFound));
        this.membersOnly = ClientError.of(401, membersOnly);
    }

    @Override
    public final Software software() {
        return software;
    }

    @Override
    public final Traits traits() {
        return traits;
    }

    @Override
    public final List<ActorKind> actors() {
        return List.of(ActorKind.USER);
    }

    @Override
    public Optional<Question> question(Request request, Home home) {
        return api.question(request, home);
    }

    @Override
    public final Response notFound() {
        return api.notFound();
    }

    @Override
    public final Response membersOnly() {
        return membersOnly;
    }
}
