package tidemark.aws.store;

import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The process's signer of links, built on first use; it sends nothing. */
final class SharedPresigner {

    static final S3Presigner SIGNER = S3Presigner.create();

    private SharedPresigner() {}
}
