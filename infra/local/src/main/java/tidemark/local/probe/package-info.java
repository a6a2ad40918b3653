/**
 * One account asked, or one saved answer read, for a person. What is shown of a probe comes in here; asking and reading are the same as in
 * a run.
 */
package tidemark.local.probe;
