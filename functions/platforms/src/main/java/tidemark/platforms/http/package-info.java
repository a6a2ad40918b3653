/** The one HTTP client and its safety checks. Checks of every request belong here; the content of a request belongs to the platform. */
package tidemark.platforms.http;
