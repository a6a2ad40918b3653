package tidemark.job;

/** The keys of the files of jobs; the store's lifecycle deletes them some days later. */
public final class JobFiles {

    /** The lines of a page of a report. */
    public static final int PAGE = 500;

    private JobFiles() {}

    /** The file that a job takes. */
    public static String upload(String id) {
        return "jobs/uploads/" + id;
    }

    /** The file that a job writes. */
    public static String export(String id) {
        return "jobs/exports/" + id;
    }

    /** A page of the report of a job, from 1: a JSON array of {@link #PAGE} lines, the last page perhaps fewer. */
    public static String report(String id, long page) {
        return "jobs/reports/" + id + "/" + page;
    }
}
