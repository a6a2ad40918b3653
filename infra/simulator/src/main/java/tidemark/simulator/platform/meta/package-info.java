/**
 * The Graph APIs of Meta: Facebook Pages, professional accounts of Instagram, profiles of Threads. What its documentation describes comes
 * in here; nothing is taken from the code that reads it.
 */
@NullMarked
package tidemark.simulator.platform.meta;

import org.jspecify.annotations.NullMarked;
