package tidemark.platforms.tiktok;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/**
 * TikTok: requested by its Display API for the operator's own accounts; pages only if the operator turns them on. The other readers are for saved
 * answers only.
 */
public final class Tiktok implements SocialPlatform {

    @Override
    public Addresses addresses() {
        return new TiktokAddresses();
    }

    @Override
    public List<Reader> readers() {
        return List.of(new TiktokApi(), new TiktokDetail(), new TiktokOembed(), new TiktokEmbed(), new TiktokPage());
    }
}
