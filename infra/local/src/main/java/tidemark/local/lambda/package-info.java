/**
 * What the Lambda service does around a handler: environments, payloads as JSON, the context, time limits. Only code that is the same for every
 * handler belongs here.
 */
@NullMarked
package tidemark.local.lambda;

import org.jspecify.annotations.NullMarked;
