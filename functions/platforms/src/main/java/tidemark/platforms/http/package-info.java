/** The one HTTP client and its guard. What guards every request comes in here; what a request says is the business of the platform. */
package tidemark.platforms.http;
