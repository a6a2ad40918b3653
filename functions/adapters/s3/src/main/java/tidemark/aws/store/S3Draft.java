package tidemark.aws.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;

import tidemark.store.FileDraft;

/**
 * A file on its way to S3: in one request if it is small, otherwise as a multipart upload that is completed at the end. One part is held in
 * memory. An upload that a crash leaves open is ended by the bucket's lifecycle.
 */
final class S3Draft extends FileDraft {

    /** The bytes of a part; S3 takes 10,000 parts of at least 5 MB. */
    static final int PART = 8 * 1024 * 1024;

    private final S3Client s3;
    private final String bucket;
    private final String key;
    private final String contentType;
    private final byte[] part = new byte[PART];
    private final List<CompletedPart> sent = new ArrayList<>();
    private int held;
    private @Nullable String upload;
    private boolean finished;

    S3Draft(S3Client s3, String bucket, String key, String contentType) {
        this.s3 = s3;
        this.bucket = bucket;
        this.key = key;
        this.contentType = contentType;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[]{(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (finished) {
            throw new IOException("the file is finished: " + key);
        }
        int left = length;
        while (left > 0) {
            if (held == PART) {
                send();
            }
            int some = Math.min(left, PART - held);
            System.arraycopy(bytes, from + length - left, part, held, some);
            held += some;
            left -= some;
        }
    }

    private String send() {
        String id = upload;
        if (id == null) {
            id = s3.createMultipartUpload(request -> request.bucket(bucket).key(key).contentType(contentType)
                    .checksumAlgorithm(ChecksumAlgorithm.CRC32)).uploadId();
            upload = id;
        }
        String open = id;
        int number = sent.size() + 1;
        var taken = s3.uploadPart(request -> request.bucket(bucket).key(key).uploadId(open).partNumber(number)
                .checksumAlgorithm(ChecksumAlgorithm.CRC32), body());
        sent.add(CompletedPart.builder().partNumber(number).eTag(taken.eTag()).checksumCRC32(taken.checksumCRC32())
                .build());
        held = 0;
        return open;
    }

    private RequestBody body() {
        return RequestBody.fromBytes(java.util.Arrays.copyOf(part, held));
    }

    @Override
    public void finish() {
        if (upload == null) {
            s3.putObject(request -> request.bucket(bucket).key(key).contentType(contentType), body());
        } else {
            String open = send();
            s3.completeMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(open)
                    .multipartUpload(all -> all.parts(sent)));
        }
        finished = true;
    }

    @Override
    public void close() throws IOException {
        String open = upload;
        if (finished || open == null) {
            return;
        }
        try {
            s3.abortMultipartUpload(request -> request.bucket(bucket).key(key).uploadId(open));
        } catch (SdkException failure) {
            throw new IOException("the upload of " + key + " was not ended", failure);
        }
    }
}
