package tidemark.platforms.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

import org.apache.hc.client5.http.DnsResolver;

/**
 * Gives the client addresses of the public internet only. The client connects to exactly the addresses it gets here, so no second look-up can
 * substitute another one (DNS rebinding).
 */
final class PublicAddressResolver implements DnsResolver {

    private final NameResolver names;

    PublicAddressResolver(NameResolver names) {
        this.names = names;
    }

    /** A name has no public address. */
    static final class RefusedException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        RefusedException(String host) {
            super(host + " leads to no public address");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] open = Arrays.stream(names.addresses(host)).filter(PublicAddress::is).toArray(InetAddress[]::new);
        if (open.length == 0) {
            throw new RefusedException(host);
        }
        return open;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
