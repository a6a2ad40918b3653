package tidemark.local.template;

/** The values of {@code Ref} and {@code GetAtt} of a resource on this machine. */
interface ResourceNames {
    boolean has(String logicalId);

    String ref(String logicalId);

    String attribute(String logicalId, String attribute);
}
