package tidemark.aws.store;

import tidemark.store.BlobStore;
import tidemark.store.FileLinks;
import tidemark.store.FileStore;

/** S3 in the region that the function runs in. */
public interface AwsS3 extends FileStoreProvider {

    @Override
    default BlobStore store(String bucket) {
        return new S3Store(SharedS3.CLIENT, bucket);
    }

    @Override
    default FileStore files(String bucket) {
        return new S3Files(SharedS3.CLIENT, bucket);
    }

    @Override
    default FileLinks links(String bucket) {
        return new S3Links(SharedPresigner.SIGNER, bucket);
    }
}
