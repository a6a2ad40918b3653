/** Logs and metrics of a function, the same in every handler. */
package tidemark.aws.observe;
