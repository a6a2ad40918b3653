package tidemark.platforms.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Resolves host names to addresses. */
@FunctionalInterface
public interface NameResolver {

    /** The name service of this machine. */
    NameResolver SYSTEM = InetAddress::getAllByName;

    /** @throws UnknownHostException if the name has no address */
    InetAddress[] addresses(String host) throws UnknownHostException;
}
