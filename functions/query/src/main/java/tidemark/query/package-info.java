/** The reading routes of the API. A route that reads comes in here; routes that change something belong to {@code tidemark.manage}. */
package tidemark.query;
