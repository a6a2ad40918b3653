/**
 * The Graph APIs of Meta: Facebook Pages, professional accounts of Instagram, profiles of Threads. It is written from the documentation
 * alone and shares nothing with the reader of its responses.
 */
@NullMarked
package tidemark.simulator.platform.meta;

import org.jspecify.annotations.NullMarked;
