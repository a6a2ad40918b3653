package tidemark.platforms.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Distinguishes addresses of the public internet from all others: private, loopback, link-local, multicast, reserved, documentation, and the ranges
 * that wrap an IPv4 address in an IPv6 one. IANA special-purpose address registries, 2026.
 */
final class PublicAddress {

    private static final List<Block> V4 = blocks("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4",
            "240.0.0.0/4");
    private static final Block V6_GLOBAL = Block.of("2000::/3");
    private static final List<Block> V6_SPECIAL = blocks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48",
            "3fff::/20");

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return V4.stream().noneMatch(block -> block.holds(bytes));
        }
        return V6_GLOBAL.holds(bytes) && V6_SPECIAL.stream().noneMatch(block -> block.holds(bytes));
    }

    private static List<Block> blocks(String... texts) {
        return List.of(texts).stream().map(Block::of).toList();
    }

    /** A block of addresses that share their first bits. */
    @SuppressWarnings("ArrayRecordComponent") // compared bit by bit, never as a value
    private record Block(byte[] start, int bits) {

        static Block of(String text) {
            String[] parts = text.split("/");
            return new Block(InetAddress.ofLiteral(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((start[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
