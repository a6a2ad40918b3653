package tidemark.local.template;

/** One CloudFormation function call as it stands in the template, written short ({@code !Ref x}) or long ({@code Ref: x}). */
record Intrinsic(String name, Object argument) {
    static final String LONG_PREFIX = "Fn::";
}
