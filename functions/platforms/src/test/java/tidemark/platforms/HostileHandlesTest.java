package tidemark.platforms;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import tidemark.account.AccountId;
import tidemark.account.Address;
import tidemark.platform.Secret;
import tidemark.platform.Target;
import tidemark.platforms.exchange.PlatformRequest;
import tidemark.platforms.policy.MethodPolicy;
import tidemark.platforms.spi.FetchMethod;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** No text in place of a handle makes a request go to another host or path, or adds a header. */
class HostileHandlesTest {

    private static final Platforms PLATFORMS = Platforms.builtIn();
    private static final List<String> HOSTILE = List.of("a\r\nX-Evil: 1", "a%0d%0aX-Evil:%201", "../../admin",
            "a/../../b",
            "a/b/c", "a?b=c", "a&api_key=x", "a#b", "a b", "a\u0000b", "a\\b", "@evil.example", "//evil.example/a",
            "https://evil.example/a", "a@evil.example:8080", "a@evil.example/b", "a@[::1]", "a@127.0.0.1",
            "a@169.254.169.254", "a@localhost", "a@xn--", "a@evil.example#.good.example", "a\u202eb", "\u0430dmin",
            "..",
            ".", "-", "_", "'\"><script>", "${jndi:ldap://x}", "a,b", "a;b", "a:b", "%2e%2e%2f", "a".repeat(5_000));
    private static final Secret SECRET = new Secret("1234567890:abcdefghij");

    @TestFactory
    Stream<DynamicTest> askNobodyElse() {
        return PLATFORMS.all().stream()
                .map(registered -> DynamicTest.dynamicTest(registered.policy().name(), () -> check(registered)));
    }

    private static void check(RegisteredPlatform registered) {
        for (String handle : HOSTILE) {
            Optional<Address> address = registered.platform().addresses().of(handle);
            address.ifPresent(accepted -> registered.policy().methods()
                    .forEach(method -> check(registered.method(method), method, accepted)));
            address.ifPresent(accepted -> registered.platform().addresses().profile(accepted));
        }
    }

    private static void check(FetchMethod method, MethodPolicy policy, Address address) {
        List<Target> targets = new ArrayList<>();
        targets.add(new Target(new AccountId(0, 1), address, null, Target.FIRST));
        targets.add(new Target(new AccountId(0, 1), address, "7", Target.FIRST));
        for (Target target : targets) {
            PlatformRequest request = method.ask(List.of(target), policy.credential() == null ? null : SECRET)
                    .request();
            URI url = request.url();
            assertEquals("https", url.getScheme(), address.handle());
            assertEquals(method.host(target), url.getHost(), address.handle());
            assertTrue(url.getRawUserInfo() == null && url.getPort() == -1 && url.getRawFragment() == null,
                    url.toString());
            assertTrue(!url.normalize().getRawPath().contains("..") && url.equals(url.normalize()), url.toString());
        }
    }
}
