package tidemark.aws.store;

import java.io.InputStream;
import java.util.Optional;

import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

import tidemark.store.FileDraft;
import tidemark.store.FileStore;

/** Large files of one S3 bucket, sent in parts. */
final class S3Files implements FileStore {

    private final S3Client s3;
    private final String bucket;

    S3Files(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public FileDraft create(String key, String contentType) {
        return new S3Draft(s3, bucket, key, contentType);
    }

    @Override
    public Optional<InputStream> open(String key) {
        try {
            return Optional.of(s3.getObject(request -> request.bucket(bucket).key(key)));
        } catch (NoSuchKeyException none) {
            return Optional.empty();
        } catch (S3Exception refused) {
            return missing(refused);
        }
    }

    /** Empty if the refusal means that there is no such object. */
    private static <T> Optional<T> missing(S3Exception refused) {
        if (S3Store.missing(refused)) {
            return Optional.empty();
        }
        throw refused;
    }
}
