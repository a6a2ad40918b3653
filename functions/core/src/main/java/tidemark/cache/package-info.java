/** The two-level cache of answers: what is kept where, for how long, and what makes it out of date. */
package tidemark.cache;
