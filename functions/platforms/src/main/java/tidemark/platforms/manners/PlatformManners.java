package tidemark.platforms.manners;

import java.util.List;
import java.util.Optional;

import tidemark.account.Platform;

/**
 * What the manners file says of a platform.
 *
 * @param name as people call it
 * @param speaks the folder of code that knows it
 * @param collect whether its accounts are collected
 * @param methods the preferred one first; at least one
 */
public record PlatformManners(Platform platform, String name, String speaks, boolean collect,
        List<MethodManners> methods) {

    public PlatformManners {
        methods = List.copyOf(methods);
    }

    public Optional<MethodManners> method(String method) {
        return methods.stream().filter(each -> each.method().equals(method)).findFirst();
    }
}
