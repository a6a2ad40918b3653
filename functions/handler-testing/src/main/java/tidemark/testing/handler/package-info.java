/**
 * Test support for handlers: the payloads in the folder {@code events}, an invocation's context, and the metrics that the invocation wrote. It
 * depends on Lambda and on no handler.
 */
package tidemark.testing.handler;
