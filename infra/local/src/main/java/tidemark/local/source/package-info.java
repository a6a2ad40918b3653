/**
 * What makes functions run: queues, table streams and schedules, with the delivery rules of AWS. A kind of event source comes in here;
 * which function it feeds is in the template.
 */
@NullMarked
package tidemark.local.source;

import org.jspecify.annotations.NullMarked;
