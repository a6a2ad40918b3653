package tidemark.aws.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Map;

import software.amazon.awssdk.services.s3.presigner.S3Presigner;

import tidemark.store.FileLinks;

/** Presigned URLs of one S3 bucket, signed with the role of the function. */
final class S3Links implements FileLinks {

    private final S3Presigner signer;
    private final String bucket;

    S3Links(S3Presigner signer, String bucket) {
        this.signer = signer;
        this.bucket = bucket;
    }

    @Override
    public URI download(String key, String name, Duration valid) {
        return uri(signer.presignGetObject(link -> link.signatureDuration(valid).getObjectRequest(
                request -> request.bucket(bucket).key(key)
                        .responseContentDisposition("attachment; filename=\"" + name + "\"")))
                .url());
    }

    @Override
    public Upload upload(String key, String contentType, long bytes, Duration valid) {
        var signed = signer.presignPutObject(link -> link.signatureDuration(valid).putObjectRequest(
                request -> request.bucket(bucket).key(key).contentType(contentType).contentLength(bytes)
                        .ifNoneMatch("*")));
        return new Upload(uri(signed.url()), Map.of("Content-Type", contentType, "If-None-Match", "*"));
    }

    private static URI uri(java.net.URL url) {
        try {
            return url.toURI();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("the SDK signed a URL that is none", impossible);
        }
    }
}
