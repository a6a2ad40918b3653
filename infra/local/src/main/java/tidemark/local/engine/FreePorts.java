package tidemark.local.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import tidemark.local.StartFailure;

/** Finds free ports of 127.0.0.1. */
public final class FreePorts {
    private FreePorts() {}

    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new StartFailure("No port of 127.0.0.1 is free: " + none.getMessage(), none);
        }
    }
}
