/** Logs and metrics of a function, the same in every handler. The names of metrics belong here; each function decides when it counts. */
package tidemark.aws.observe;
