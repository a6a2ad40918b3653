package tidemark.platforms.tiktok;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import tidemark.account.Address;
import tidemark.platform.Target;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.RepeatedProfiles;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Finding;
import tidemark.reading.Finding.Unseen;

/**
 * The user in the data of a page or of an interface, at any of its places through the years.
 *
 * @param holders nodes that hold a user and its numbers, or a status that says why not
 */
record TiktokState(List<JsonNode> holders) {

    private static final TiktokAddresses ADDRESSES = new TiktokAddresses();
    private static final List<String> PATHS = List.of(
            "/__DEFAULT_SCOPE__/webapp.user-detail", // pages since 2023
            "/__DEFAULT_SCOPE__/webapp.reflow.user.detail", // pages for phones
            "/props/pageProps", // pages of 2019 to 2021
            "/~1@:uniqueId", // pages of 2018
            "/UserPage", "/MobileUserPage", // pages of 2021 to 2023; their users stand apart
            "/body", "/data", "");

    static TiktokState of(JsonNode root) {
        if (root.isArray()) {
            return new TiktokState(StreamSupport.stream(root.spliterator(), false).filter(JsonNode::isObject).toList());
        }
        return new TiktokState(PATHS.stream().map(root::at).filter(JsonNode::isObject).toList());
    }

    /** The users with the numbers that belong to them. */
    private List<TiktokUser> users() {
        List<TiktokUser> users = new ArrayList<>();
        for (JsonNode holder : holders) {
            JsonNode info = holder.path("stats").isObject() ? holder : holder.path("userInfo");
            if (info.path("user").isObject()) {
                users.add(new TiktokUser(info.path("user"), info.path("stats"), info.path("statsV2")));
            } else if (info.has("uniqueId")) {
                users.add(new TiktokUser(info, info, MissingNode.getInstance()));
            }
            Stream.of(holder.path("userData"), holder.path("user"))
                    .filter(user -> user.isObject() && !holder.path("stats").isObject())
                    .forEach(user -> users.add(new TiktokUser(user, user, MissingNode.getInstance())));
            Stream.of("UserModule", "MobileUserModule").map(holder::path).filter(JsonNode::isObject).forEach(
                    module -> module.path("users").properties()
                            .forEach(user -> users.add(new TiktokUser(user.getValue(),
                                    module.path("stats").path(user.getKey()),
                                    module.path("statsV2").path(user.getKey())))));
        }
        return users;
    }

    /** The result for the target; empty if the data holds neither a user nor a reason why there is none. */
    Optional<ParseResult> result(Target target, String method) {
        List<TiktokUser> users = users();
        List<ParseResult> own = users.stream().filter(user -> means(user, target))
                .map(user -> user.read(target, method))
                .toList();
        Optional<ParseResult> read = own.isEmpty()
                ? users.stream().filter(user -> user.identity().handle() != null).findFirst()
                        .map(user -> user.read(target, method))
                : Optional.of(RepeatedProfiles.agreed(own, own::getFirst));
        Optional<Unseen> status = holders.stream().map(TiktokStatus::of).flatMap(Optional::stream).findFirst();
        boolean numbers = read.filter(reported -> reported.finding() instanceof Finding.Seen).isPresent();
        return numbers || status.isEmpty() ? read : status.map(ParseResult::said);
    }

    private static boolean means(TiktokUser user, Target target) {
        ReportedIdentity identity = user.identity();
        boolean named = Optional.ofNullable(identity.handle()).map(handle -> handle.toLowerCase(Locale.ROOT))
                .flatMap(ADDRESSES::of)
                .map(Address::handle).filter(target.address().handle()::equals).isPresent();
        return named || (identity.permanentId() != null && identity.permanentId().equals(target.permanentId()));
    }
}
