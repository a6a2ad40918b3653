/**
 * How many planted events the insights find, and how many of those told were planted. A scenario for a kind of insight comes in here, and its
 * figures in {@code docs/insights.md}.
 */
@NullMarked
package tidemark.bench.insight;

import org.jspecify.annotations.NullMarked;
