package tidemark.local.view;

/** Finds the running instance of the home, or opens the home. */
@FunctionalInterface
public interface HomeApi {

    /** The API; the caller closes it. */
    OpenApi open() throws InterruptedException;
}
