/** What the Lambda service does around a handler: environments, payloads as JSON, the context, time limits. */
@NullMarked
package tidemark.local.lambda;

import org.jspecify.annotations.NullMarked;
