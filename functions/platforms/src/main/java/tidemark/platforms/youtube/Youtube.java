package tidemark.platforms.youtube;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/**
 * YouTube: requested by its Data API v3; pages are requested only if the operator turns that on, and the other readers are for saved answers only.
 */
public final class Youtube implements SocialPlatform {

    @Override
    public Addresses addresses() {
        return new YoutubeAddresses();
    }

    @Override
    public List<Reader> readers() {
        return List.of(new YoutubeApi(), new YoutubeBrowse(), new YoutubeOembed(), new YoutubeFeed(),
                new YoutubeGdata(),
                new YoutubePage());
    }
}
