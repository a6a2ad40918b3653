/** The reading routes of the API. */
package tidemark.query;
