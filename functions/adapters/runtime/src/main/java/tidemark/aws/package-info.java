/**
 * What all functions share to reach AWS: clients, the environment, and whether a failure is an outage. Code for one service or port belongs to a
 * package of its own.
 */
package tidemark.aws;
