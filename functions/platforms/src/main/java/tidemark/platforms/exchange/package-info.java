/** Requests and answers of HTTP as platforms see them, and the bodies of answers as JSON and as pages. */
package tidemark.platforms.exchange;
