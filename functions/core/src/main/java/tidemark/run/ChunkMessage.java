package tidemark.run;

/**
 * A queue message: the chunk to work, and the token that claims it. Void once the chunk was claimed or sent again.
 */
public record ChunkMessage(ChunkKey chunk, String token) {}
