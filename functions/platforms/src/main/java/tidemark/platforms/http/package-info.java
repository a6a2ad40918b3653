/** The one HTTP client and its guard. */
package tidemark.platforms.http;
