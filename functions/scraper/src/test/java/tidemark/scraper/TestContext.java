package tidemark.scraper;

import java.lang.reflect.Proxy;

import com.amazonaws.services.lambda.runtime.Context;

/** An invocation as the runtime describes it. */
final class TestContext {

    private TestContext() {}

    /** An invocation with this time left. */
    static Context with(int remainingMillis) {
        return (Context) Proxy.newProxyInstance(Context.class.getClassLoader(), new Class<?>[]{Context.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemainingTimeInMillis" -> remainingMillis;
                    case "getMemoryLimitInMB" -> 512;
                    default -> method.getReturnType() == String.class ? method.getName() : null;
                });
    }
}
