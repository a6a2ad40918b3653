package tidemark.local.view;

/** An account as a user writes it, {@code platform/handle}. */
record AccountName(String platform, String handle) {

    /** Reads what a user wrote; the options say what is wrong with it. */
    static AccountName of(String text, ViewOptions options) {
        int slash = text.indexOf('/');
        if (!text.matches("\\w+/.+")) {
            throw options.wrong("An account is written as platform/handle, such as github/nasa.");
        }
        return new AccountName(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return platform + "/" + handle;
    }
}
