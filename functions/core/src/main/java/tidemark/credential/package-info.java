/** How credentials stay valid: renewed in time, by one, and watched for refusals. */
package tidemark.credential;
