/** How fast Tidemark is, as ratios measured side by side. */
@NullMarked
package tidemark.bench;

import org.jspecify.annotations.NullMarked;
