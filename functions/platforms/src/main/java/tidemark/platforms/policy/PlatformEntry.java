package tidemark.platforms.policy;

import java.util.List;
import java.util.Optional;

import tidemark.account.Platform;

/**
 * What the platforms file says about a platform.
 *
 * @param name its name for users
 * @param implementation the folder of the code that implements it
 * @param collect whether its accounts are collected
 * @param methods the preferred one first; at least one
 */
public record PlatformEntry(Platform platform, String name, String implementation, boolean collect,
        List<MethodPolicy> methods) {

    public PlatformEntry {
        methods = List.copyOf(methods);
    }

    public Optional<MethodPolicy> method(String method) {
        return methods.stream().filter(each -> each.method().equals(method)).findFirst();
    }
}
