package tidemark.local.template;

/** Says in one sentence what in the template cannot be read or does not exist locally. */
public final class TemplateException extends RuntimeException {
    public TemplateException(String message) {
        super(message);
    }
}
