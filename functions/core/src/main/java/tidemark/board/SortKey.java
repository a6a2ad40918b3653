package tidemark.board;

import java.util.Arrays;
import java.util.Optional;

/** What lists can be ordered by. */
public enum SortKey {
    FOLLOWERS("followers"), POSTS("posts"), ENGAGEMENT("engagement"), CHANGE_1D("change.1d"), CHANGE_7D(
            "change.7d"), CHANGE_30D("change.30d"), CHANGE_90D("change.90d"), OBSERVED_AT("observed_at"), PLATFORM(
                    "platform"), HANDLE("handle"), DISPLAY_NAME("display_name"), ORGANIZATION("organization");

    private final String key;

    SortKey(String key) {
        this.key = key;
    }

    /** The name in the API. */
    public String key() {
        return key;
    }

    public static Optional<SortKey> of(String key) {
        return Arrays.stream(values()).filter(known -> known.key.equals(key)).findFirst();
    }
}
