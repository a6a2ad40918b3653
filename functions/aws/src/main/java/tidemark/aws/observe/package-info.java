/**
 * Logs and metrics of a function, the same in every handler. The name of a metric comes in here; when it is counted is the business of the
 * function.
 */
package tidemark.aws.observe;
