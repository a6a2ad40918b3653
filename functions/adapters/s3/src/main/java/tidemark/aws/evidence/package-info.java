/** Responses that no reader could parse, kept for the operator. Where they are kept is decided here; which ones are kept is the core's decision. */
package tidemark.aws.evidence;
