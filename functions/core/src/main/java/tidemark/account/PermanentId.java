package tidemark.account;

/** The id that a platform gives an account for good, whatever its handle becomes. */
public record PermanentId(Platform platform, String id) {}
