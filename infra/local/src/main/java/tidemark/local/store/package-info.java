/** Blobs in a folder of this machine, where AWS has a bucket. Nothing but the port {@code BlobStore} may come in. */
package tidemark.local.store;
