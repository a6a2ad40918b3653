/** The L1 cache: answers in the memory of one process, on Caffeine. A cache that processes share is an L2 cache and has a package of its own. */
package tidemark.aws.memory;
