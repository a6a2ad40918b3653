package tidemark.cache;

import tidemark.account.AccountId;

/** The keys of the L2 cache. The keys of one account share a hash slot. */
final class L2Keys {

    private L2Keys() {}

    static String board(String key) {
        return "b:" + key;
    }

    /** The tag of an account: its stamp is the one that valid answers carry. */
    static String tag(AccountId id) {
        return "{a:" + id + "}:t";
    }

    static String value(AccountId id, String key) {
        return "{a:" + id + "}:v:" + key;
    }

    static String lock(AccountId id, String key) {
        return "{a:" + id + "}:l:" + key;
    }

    /** The mark of an address, as {@code platform/handle}, that leads to no account. */
    static String absent(String address) {
        return "{h:" + address + "}:n";
    }
}
