/**
 * The Display API of TikTok, its embeddable profiles and its profile pages. It is written from the documentation alone and shares nothing
 * with the reader of its responses.
 */
@NullMarked
package tidemark.simulator.platform.tiktok;

import org.jspecify.annotations.NullMarked;
