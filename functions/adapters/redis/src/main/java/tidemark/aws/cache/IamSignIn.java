package tidemark.aws.cache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import redis.clients.jedis.DefaultRedisCredentials;
import redis.clients.jedis.RedisCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * Signs in to ElastiCache Serverless with the function's own role: the password is a connect request, signed here and valid for 15 minutes. One token
 * is used for ten. Thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/auth-iam.html">Authenticating with IAM</a> (2026-11)
 */
final class IamSignIn implements Supplier<RedisCredentials> {

    private static final Duration VALID = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final String user;
    private final String cache;
    private final AwsCredentialsProvider credentials;
    private final Supplier<String> region;
    private final Clock clock;
    private @Nullable RedisCredentials token;
    private Instant until = Instant.MIN;

    IamSignIn(String user, String cache) {
        this(user, cache, DefaultCredentialsProvider.builder().build(),
                () -> DefaultAwsRegionProviderChain.builder().build().getRegion().id(), Clock.systemUTC());
    }

    IamSignIn(String user, String cache, AwsCredentialsProvider credentials, Supplier<String> region, Clock clock) {
        this.user = user;
        this.cache = cache;
        this.credentials = credentials;
        this.region = region;
        this.clock = clock;
    }

    @Override
    public synchronized RedisCredentials get() {
        RedisCredentials known = token;
        if (known == null || !clock.instant().isBefore(until)) {
            known = new DefaultRedisCredentials(user, sign());
            token = known;
            until = clock.instant().plus(KEPT);
        }
        return known;
    }

    private CharSequence sign() {
        SdkHttpRequest connect = SdkHttpRequest.builder().method(SdkHttpMethod.GET).protocol("http").host(cache)
                .encodedPath("/").putRawQueryParameter("Action", "connect").putRawQueryParameter("User", user)
                .putRawQueryParameter("ResourceType", "ServerlessCache").build();
        String url = AwsV4HttpSigner.create()
                .sign(r -> r.identity(credentials.resolveCredentials()).request(connect)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "elasticache")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region.get())
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, VALID)
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock))
                .request().getUri().toString();
        return url.substring("http://".length());
    }
}
