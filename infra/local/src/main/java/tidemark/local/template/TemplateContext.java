package tidemark.local.template;

import java.util.Map;

/**
 * The values that the template takes from its deployment.
 *
 * @param sqsEndpoint the queue engine's address, without a trailing slash
 * @param parameters values that replace the defaults of the template's parameters
 */
public record TemplateContext(String region, String account, String sqsEndpoint, Map<String, String> parameters) {
    public static final String REGION = "eu-central-1";
    public static final String ACCOUNT = "000000000000";

    public TemplateContext {
        parameters = Map.copyOf(parameters);
    }

    public static TemplateContext of(String sqsEndpoint, Map<String, String> parameters) {
        return new TemplateContext(REGION, ACCOUNT, sqsEndpoint, parameters);
    }

    public String queueUrl(String queueName) {
        return sqsEndpoint + "/" + account + "/" + queueName;
    }

    public String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + region + ":" + account + ":" + resource;
    }

    public static String functionArn(String function) {
        return "arn:aws:lambda:" + REGION + ":" + ACCOUNT + ":function:" + function;
    }
}
