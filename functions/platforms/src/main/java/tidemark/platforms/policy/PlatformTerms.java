package tidemark.platforms.policy;

import java.net.URI;
import java.time.LocalDate;

/**
 * What a platform's terms say of a method.
 *
 * @param says one line
 * @param read the day the link was read
 */
public record PlatformTerms(String says, URI link, LocalDate read) {}
