/**
 * What the Lambda service does around a handler: environments, payloads as JSON, the context, time limits. What is the same for every
 * handler comes in here.
 */
@NullMarked
package tidemark.local.lambda;

import org.jspecify.annotations.NullMarked;
