package tidemark.aws.store;

import java.util.Optional;

import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

import tidemark.store.BlobStore;

/** Objects of one S3 bucket; the client adds and verifies checksums. */
public final class S3Store implements BlobStore {

    private final S3Client s3;
    private final String bucket;

    public S3Store(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public void put(String key, byte[] bytes) {
        s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromBytes(bytes));
    }

    @Override
    public Optional<byte[]> get(String key) {
        try {
            return Optional.of(s3.getObjectAsBytes(request -> request.bucket(bucket).key(key)).asByteArrayUnsafe());
        } catch (NoSuchKeyException none) {
            return Optional.empty();
        } catch (S3Exception refused) {
            if (missing(refused)) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** Whether a refusal means that there is no such object: a role that may read but not list objects gets 403 for a missing one. */
    static boolean missing(S3Exception refused) {
        return refused.statusCode() == 403 && "AccessDenied".equals(refused.awsErrorDetails().errorCode());
    }

    @Override
    public void delete(String key) {
        s3.deleteObject(request -> request.bucket(bucket).key(key));
    }
}
