/** The Display API of TikTok, its embeddable profiles and its profile pages. */
@NullMarked
package tidemark.simulator.platform.tiktok;

import org.jspecify.annotations.NullMarked;
