/**
 * The Display API of TikTok, its embeddable profiles and its profile pages. What its documentation describes comes in here; nothing is
 * taken from the code that reads it.
 */
@NullMarked
package tidemark.simulator.platform.tiktok;

import org.jspecify.annotations.NullMarked;
