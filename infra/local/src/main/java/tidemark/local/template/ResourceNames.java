package tidemark.local.template;

/** What {@code Ref} and {@code GetAtt} of a resource give on this machine. */
interface ResourceNames {
    boolean has(String logicalId);

    String ref(String logicalId);

    String attribute(String logicalId, String attribute);
}
