/**
 * What a unit test feeds a handler with and reads from it: the payloads in the folder {@code events}, an invocation's context, and the metrics
 * that the invocation wrote. It knows Lambda and no handler.
 */
package tidemark.testing.handler;
