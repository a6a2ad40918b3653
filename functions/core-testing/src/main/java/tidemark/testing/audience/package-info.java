/**
 * Generated audiences with planted events, the same for the same seed, for tests and benchmarks of what is computed from histories. A new
 * kind of event that a history can have comes in here.
 */
package tidemark.testing.audience;
