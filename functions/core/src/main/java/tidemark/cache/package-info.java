/**
 * The two-level cache of answers: what is kept where, for how long, and what makes it out of date. A rule of caching comes in here;
 * servers and libraries of caches do not.
 */
package tidemark.cache;
