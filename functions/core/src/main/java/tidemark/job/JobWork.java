package tidemark.job;

/** Does the work of one kind of job. Repeating a part of it changes nothing. */
@FunctionalInterface
public interface JobWork {

    /**
     * Works on a job from where it stands until it is done or time runs out.
     *
     * @throws RuntimeException if the services under it fail; it is tried again later
     */
    JobStep work(Job job, JobCheckpoint checkpoint) throws InterruptedException;
}
