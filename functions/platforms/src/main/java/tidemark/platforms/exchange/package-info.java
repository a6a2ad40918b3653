/**
 * HTTP requests to platforms and their answers, with bodies as JSON, XML and HTML pages. A body format that several platforms send belongs here; what
 * one platform means by it does not.
 */
package tidemark.platforms.exchange;
