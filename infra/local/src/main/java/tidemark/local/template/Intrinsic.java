package tidemark.local.template;

/** One CloudFormation function call as written in the template, in short ({@code !Ref x}) or long form ({@code Ref: x}). */
record Intrinsic(String name, Object argument) {
    static final String LONG_PREFIX = "Fn::";
}
