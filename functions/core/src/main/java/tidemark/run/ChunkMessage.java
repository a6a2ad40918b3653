package tidemark.run;

/**
 * What a queue carries: which chunk to work, and the token that claims it. Worth nothing once the chunk was claimed or sent again.
 */
public record ChunkMessage(ChunkKey chunk, String token) {}
