/**
 * How fast Tidemark is, as ratios measured side by side. A comparison comes in here with its command and, in {@code bench/README.md}, its
 * figures.
 */
@NullMarked
package tidemark.bench;

import org.jspecify.annotations.NullMarked;
