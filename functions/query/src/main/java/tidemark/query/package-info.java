/** The reading routes of the API. Routes that change data belong to {@code tidemark.manage}. */
package tidemark.query;
