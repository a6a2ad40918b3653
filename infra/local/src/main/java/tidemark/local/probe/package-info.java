/** One account asked, or one saved answer read, for a person. */
package tidemark.local.probe;
