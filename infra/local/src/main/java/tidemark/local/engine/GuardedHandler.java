package tidemark.local.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A {@link PageGuard} in front of a Jetty handler. */
final class GuardedHandler extends Handler.Wrapper {
    private final PageGuard guard;

    GuardedHandler(PageGuard guard, Handler guarded) {
        super(guarded);
        this.guard = guard;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        List<String> names = request.getHeaders().stream().map(HttpField::getName).toList();
        Optional<String> objection = guard.objection(request.getMethod(),
                request.getHeaders().getValuesList(HttpHeader.HOST), names);
        if (objection.isEmpty()) {
            return super.handle(request, response, callback);
        }
        response.setStatus(403);
        response.write(true, ByteBuffer.wrap(objection.get().getBytes(StandardCharsets.UTF_8)), callback);
        return true;
    }
}
