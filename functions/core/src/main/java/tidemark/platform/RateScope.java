package tidemark.platform;

import tidemark.account.Platform;

/**
 * What a limit belongs to: a host, a credential or an egress address. Requests of one scope are sent one after the other, by the one holder of its
 * permit. Where a platform allows several at once, each lane is a scope of its own.
 *
 * @param place such as {@code public.api.bsky.app}, {@code cred:github.token} or {@code anon}; never a secret
 */
public record RateScope(Platform platform, String place) implements Comparable<RateScope> {

    public RateScope {
        if (place.isEmpty() || place.length() > 253 || place.indexOf('#') >= 0) {
            throw new IllegalArgumentException("not a scope");
        }
    }

    /** The lane of this scope that an account falls into, the same for the same account. */
    public RateScope lane(long account, int lanes) {
        return lanes == 1 ? this : new RateScope(platform, place + "~" + Math.floorMod(account, lanes));
    }

    @Override
    public int compareTo(RateScope other) {
        int order = platform.compareTo(other.platform);
        return order != 0 ? order : place.compareTo(other.place);
    }

    /** {@code platform#place}, as keys write it. */
    @Override
    public String toString() {
        return platform.id() + "#" + place;
    }

    /** @throws IllegalArgumentException if the text is not of that form */
    public static RateScope parse(String text) {
        int hash = text.indexOf('#');
        if (hash < 0) {
            throw new IllegalArgumentException("not a scope");
        }
        return new RateScope(new Platform(text.substring(0, hash)), text.substring(hash + 1));
    }
}
