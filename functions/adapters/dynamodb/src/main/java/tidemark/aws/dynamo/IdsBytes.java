package tidemark.aws.dynamo;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import tidemark.account.AccountId;

/** Encodes a list of account ids, sixteen bytes each. */
final class IdsBytes {

    private IdsBytes() {}

    static byte[] of(List<AccountId> ids) {
        ByteBuffer out = ByteBuffer.allocate(16 * ids.size());
        ids.forEach(id -> out.putLong(id.high()).putLong(id.low()));
        return out.array();
    }

    static List<AccountId> read(byte[] bytes) {
        List<AccountId> ids = new ArrayList<>(bytes.length / 16);
        for (ByteBuffer in = ByteBuffer.wrap(bytes); in.hasRemaining();) {
            ids.add(new AccountId(in.getLong(), in.getLong()));
        }
        return List.copyOf(ids);
    }
}
