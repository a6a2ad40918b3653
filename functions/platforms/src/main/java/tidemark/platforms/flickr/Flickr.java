package tidemark.platforms.flickr;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/** Flickr: its API gives photos and views, but no followers; those are on pages only, which are requested only if the operator turns it on. */
public final class Flickr implements SocialPlatform {

    @Override
    public Addresses addresses() {
        return new FlickrAddresses();
    }

    @Override
    public List<Reader> readers() {
        return List.of(new FlickrApi(), new FlickrPage());
    }
}
