/**
 * What was read of an account over time: snapshots, the state that is kept beside them, windows, series and the definition of growth. Only
 * calculations on numbers that were read come in here; reading a number from an answer belongs to {@code tidemark.reading}.
 */
package tidemark.history;
