package tidemark.cache;

/** An answer and where it came from. */
public record Answer(Held value, Source source) {}
