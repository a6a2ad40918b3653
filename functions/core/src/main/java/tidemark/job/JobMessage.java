package tidemark.job;

/**
 * A queue message: a job to work on. Void once the job has another revision.
 *
 * @param rev the revision at which the job was sent
 */
public record JobMessage(String job, long rev) {

    /** The message as text, such as {@code e-01KAJ2W5Q8 3}. */
    public String text() {
        return job + " " + rev;
    }

    /** @throws IllegalArgumentException if a text is no message */
    public static JobMessage parse(String text) {
        String[] parts = text.split(" ", -1);
        if (parts.length != 2 || !Job.isId(parts[0]) || !parts[1].matches("[0-9]{1,15}")) {
            throw new IllegalArgumentException("no job in the message");
        }
        return new JobMessage(parts[0], Long.parseLong(parts[1]));
    }
}
