package tidemark.platforms.tiktok;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/** TikTok: asked by its Display API for accounts of one's own; pages only where the owner decides so. The other readers serve saved answers only. */
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
