package tidemark.platforms.http;

import java.net.InetAddress;
import java.util.concurrent.TimeUnit;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.concurrent.DefaultThreadFactory;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Configures the HTTP library: no cookies, no retries, no redirects, no decompression of its own, bounded header sections, few threads. */
final class HttpEngine {

    private static final Timeout CONNECT = Timeout.of(5, TimeUnit.SECONDS);
    private static final Timeout LONGEST_SILENCE = Timeout.of(30, TimeUnit.SECONDS);

    private HttpEngine() {}

    static CloseableHttpAsyncClient start(Route route, UserAgent agent, DnsResolver names) {
        CloseableHttpAsyncClient client = HttpAsyncClients.custom().setConnectionManager(connections(route, names))
                .setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(2).setSoTimeout(LONGEST_SILENCE).build())
                .setHttp1Config(Http1Config.custom().setMaxLineLength(16_384).setMaxHeaderCount(200).build())
                .setH2Config(H2Config.custom().setPushEnabled(false).setMaxHeaderListSize(65_536).build())
                .setDefaultRequestConfig(RequestConfig.custom().setConnectionRequestTimeout(CONNECT)
                        .setResponseTimeout(LONGEST_SILENCE).build())
                .setThreadFactory(new DefaultThreadFactory("tidemark-http", true)).setUserAgent(agent.text())
                .disableAutomaticRetries().disableRedirectHandling().disableCookieManagement().disableAuthCaching()
                .disableContentCompression().disableConnectionState().evictIdleConnections(TimeValue.ofSeconds(30))
                .build();
        client.start();
        return client;
    }

    private static PoolingAsyncClientConnectionManager connections(Route route, DnsResolver names) {
        return PoolingAsyncClientConnectionManagerBuilder.create().setDnsResolver(names)
                .setMaxConnTotal(200).setMaxConnPerRoute(route instanceof Route.Simulator ? 64 : 4)
                .setDefaultTlsConfig(TlsConfig.custom().setVersionPolicy(HttpVersionPolicy.NEGOTIATE)
                        .setHandshakeTimeout(CONNECT).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(CONNECT)
                        .setSocketTimeout(LONGEST_SILENCE).setTimeToLive(TimeValue.ofMinutes(5))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(2)).build())
                .build();
    }

    /** Resolves every name to the address of the simulator. */
    static DnsResolver names(Route.Simulator simulator) {
        return new OneAddress(InetAddress.ofLiteral(simulator.base().getHost().replaceAll("[\\[\\]]", "")));
    }

    /** Resolves every name to one address. */
    private static final class OneAddress extends SystemDefaultDnsResolver {

        private final InetAddress address;

        OneAddress(InetAddress address) {
            this.address = address;
        }

        @Override
        public InetAddress[] resolve(String host) {
            return new InetAddress[]{address};
        }
    }
}
