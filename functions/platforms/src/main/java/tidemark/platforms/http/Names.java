package tidemark.platforms.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks the name service. */
@FunctionalInterface
public interface Names {

    /** The name service of this machine. */
    Names SYSTEM = InetAddress::getAllByName;

    /** @throws UnknownHostException if it knows no address of that name */
    InetAddress[] addresses(String host) throws UnknownHostException;
}
