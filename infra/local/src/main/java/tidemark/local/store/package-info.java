/** Blobs in a folder of this machine, where AWS has a bucket. Another place of this machine for whole objects comes in here. */
package tidemark.local.store;
