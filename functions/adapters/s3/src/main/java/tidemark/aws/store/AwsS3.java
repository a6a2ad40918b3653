package tidemark.aws.store;

import tidemark.store.BlobStore;

/** S3 in the region that the function runs in. */
public interface AwsS3 extends BlobStoreProvider {

    @Override
    default BlobStore store(String bucket) {
        return new S3Store(SharedS3.CLIENT, bucket);
    }
}
