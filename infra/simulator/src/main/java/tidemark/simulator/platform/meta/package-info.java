/** The Graph APIs of Meta: Facebook Pages, professional accounts of Instagram, profiles of Threads. */
@NullMarked
package tidemark.simulator.platform.meta;

import org.jspecify.annotations.NullMarked;
