/**
 * The result of requesting an account: one outcome, and numbers that carry their precision and bounds. A metric, an outcome or a way to write a
 * number comes in here; the answers of one platform do not.
 */
package tidemark.reading;
