/** Blobs in a bucket of S3. Nothing but the port {@code BlobStore} may come in. */
package tidemark.aws.store;
