package tidemark.local.engine;

/** The ports of 127.0.0.1 that the engines listen on. */
public record EnginePorts(int dynamoDb, int sqs, int redis) {
    public static EnginePorts free() {
        return new EnginePorts(FreePorts.free(), FreePorts.free(), FreePorts.free());
    }
}
