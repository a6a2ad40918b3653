package tidemark.local.gateway;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

import tidemark.local.StartFailure;

/** Checks the port of the API before anything is started. */
public final class FreePort {

    private FreePort() {}

    /**
     * Throws {@link StartFailure} if another program listens on a port of 127.0.0.1, or it cannot be opened.
     *
     * @param port 0 is always free
     */
    public static void expect(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException broken) {
            throw failure(port, broken);
        }
    }

    /** The failure that says why listening is not possible. */
    static StartFailure failure(int port, Exception broken) {
        return broken.getCause() instanceof BindException || broken instanceof BindException
                ? new StartFailure("Port " + port + " of 127.0.0.1 is taken; set TIDEMARK_PORT to a free one", broken)
                : new StartFailure("Port " + port + " of 127.0.0.1 cannot be opened: " + broken.getMessage(), broken);
    }
}
