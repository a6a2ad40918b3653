/** What makes functions run: queues, table streams and schedules, with the delivery rules of AWS. */
@NullMarked
package tidemark.local.source;

import org.jspecify.annotations.NullMarked;
