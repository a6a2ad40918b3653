/**
 * Requests and answers of HTTP as platforms see them, and the bodies of answers as JSON and as pages. A form of body that several
 * platforms send comes in here; what one platform means by it does not.
 */
package tidemark.platforms.exchange;
