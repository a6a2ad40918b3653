/**
 * How credentials stay valid: renewed in time, by one, and watched for refusals. When and by whom comes in here; how a platform gives a
 * token does not.
 */
package tidemark.credential;
