/**
 * The object store in an S3 bucket. Another place of AWS that keeps whole objects under a key comes in here; what the objects mean does not.
 */
package tidemark.aws.store;
