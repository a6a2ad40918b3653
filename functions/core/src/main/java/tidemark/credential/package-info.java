/**
 * How credentials stay valid: renewed in time, by one process at a time, and watched for refusals. When and by which process a credential is
 * renewed comes in here; how a platform issues a token does not.
 */
package tidemark.credential;
