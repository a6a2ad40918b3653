/** Reads the deployment template into the tables, queues, functions, schedules and routes that the local stack starts. */
@NullMarked
package tidemark.local.template;

import org.jspecify.annotations.NullMarked;
