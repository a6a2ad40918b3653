package tidemark.platforms.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks the name service. */
@FunctionalInterface
public interface NameResolver {

    /** The name service of this machine. */
    NameResolver SYSTEM = InetAddress::getAllByName;

    /** @throws UnknownHostException if it knows no address of that name */
    InetAddress[] addresses(String host) throws UnknownHostException;
}
