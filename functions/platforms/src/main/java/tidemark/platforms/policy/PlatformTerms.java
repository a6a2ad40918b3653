package tidemark.platforms.policy;

import java.net.URI;
import java.time.LocalDate;

/**
 * What a platform's terms say about a method.
 *
 * @param says the gist, in one line
 * @param read the day the link was read
 */
public record PlatformTerms(String says, URI link, LocalDate read) {}
