/**
 * The event sources of functions: queues, table streams and schedules, with the delivery rules of AWS. A new kind belongs here; the template says
 * which function it feeds.
 */
@NullMarked
package tidemark.local.source;

import org.jspecify.annotations.NullMarked;
