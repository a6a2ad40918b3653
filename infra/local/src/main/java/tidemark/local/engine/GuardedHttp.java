package tidemark.local.engine;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.ExtendedActorSystem;
import org.apache.pekko.event.LoggingAdapter;
import org.apache.pekko.http.javadsl.model.HttpHeader;
import org.apache.pekko.http.javadsl.model.StatusCodes;
import org.apache.pekko.http.scaladsl.ConnectionContext;
import org.apache.pekko.http.scaladsl.Http;
import org.apache.pekko.http.scaladsl.Http$;
import org.apache.pekko.http.scaladsl.HttpExt;
import org.apache.pekko.http.scaladsl.model.HttpRequest;
import org.apache.pekko.http.scaladsl.model.HttpResponse;
import org.apache.pekko.http.scaladsl.settings.ServerSettings;
import org.apache.pekko.stream.Materializer;
import org.apache.pekko.stream.javadsl.Sink;
import org.apache.pekko.stream.javadsl.Source;
import org.apache.pekko.stream.scaladsl.Flow;
import org.elasticmq.server.ElasticMQServer;
import scala.concurrent.Future;

import tidemark.local.StartFailure;

/**
 * The HTTP extension of ElasticMQ's actor system with a {@link PageGuard} in front of every server that it binds. ElasticMQ creates its system and
 * its routes itself and allows wrapping neither, so this replaces the system's HTTP extension before its first use.
 */
final class GuardedHttp extends HttpExt {

    private GuardedHttp(ExtendedActorSystem system) {
        super(system.settings().config().getConfig("pekko.http"), system);
    }

    /** Guards a server that is not started yet; throws {@link StartFailure} if that fails, so that it never runs unguarded. */
    static void guard(ElasticMQServer server) {
        try {
            Field own = ElasticMQServer.class.getDeclaredField("actorSystem");
            own.setAccessible(true);
            ActorSystem system = (ActorSystem) own.get(server);
            Field all = system.getClass().getDeclaredField("extensions");
            all.setAccessible(true);
            @SuppressWarnings("unchecked")
            Map<Object, Object> extensions = (Map<Object, Object>) all.get(system);
            Object there = extensions.putIfAbsent(Http$.MODULE$, new GuardedHttp((ExtendedActorSystem) system));
            if (there != null) {
                throw new StartFailure("The queues cannot be closed to web pages: their HTTP is in use already",
                        new IllegalStateException(there.getClass().getName()));
            }
        } catch (ReflectiveOperationException changed) {
            throw new StartFailure("The queues cannot be closed to web pages: " + changed.getMessage(), changed);
        }
    }

    @Override
    public Future<Http.ServerBinding> bindAndHandleImpl(Flow<HttpRequest, HttpResponse, Object> handler, String host,
            int port, ConnectionContext context, ServerSettings settings, LoggingAdapter log,
            Materializer materializer) {
        PageGuard guard = new PageGuard(port);
        Flow<HttpRequest, HttpResponse, ?> guarded = org.apache.pekko.stream.javadsl.Flow.<HttpRequest>create()
                .mapAsync(1, request -> answer(guard, request, handler, materializer)).asScala();
        @SuppressWarnings("unchecked")
        Flow<HttpRequest, HttpResponse, Object> flow = (Flow<HttpRequest, HttpResponse, Object>) guarded;
        return super.bindAndHandleImpl(flow, host, port, context, settings, log, materializer);
    }

    private static CompletionStage<HttpResponse> answer(PageGuard guard, HttpRequest request,
            Flow<HttpRequest, HttpResponse, Object> handler, Materializer materializer) {
        List<String> hosts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (HttpHeader header : request.getHeaders()) {
            names.add(header.lowercaseName());
            if (header.lowercaseName().equals("host")) {
                hosts.add(header.value());
            }
        }
        return guard.objection(request.method().value(), hosts, names)
                .<CompletionStage<HttpResponse>>map(reason -> refused(request, reason, materializer))
                .orElseGet(() -> Source.single(request).via(handler.asJava()).runWith(Sink.head(), materializer));
    }

    private static CompletionStage<HttpResponse> refused(HttpRequest request, String reason,
            Materializer materializer) {
        request.discardEntityBytes(materializer);
        return CompletableFuture
                .completedFuture((HttpResponse) org.apache.pekko.http.javadsl.model.HttpResponse.create()
                        .withStatus(StatusCodes.FORBIDDEN).withEntity(reason));
    }
}
