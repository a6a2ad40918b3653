package tidemark.platforms.telegram;

import java.util.List;

import tidemark.platforms.spi.Addresses;
import tidemark.platforms.spi.Reader;
import tidemark.platforms.spi.SocialPlatform;

/** Telegram: public channels and groups, by the Bot API or by the public card page. */
public final class Telegram implements SocialPlatform {

    @Override
    public Addresses addresses() {
        return new TelegramAddresses();
    }

    @Override
    public List<Reader> readers() {
        return List.of(new TelegramBot(), new TelegramPreview(), new TelegramCard(), new TelegramPost());
    }
}
