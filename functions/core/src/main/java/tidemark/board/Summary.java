package tidemark.board;

import java.util.List;

/**
 * A board added up over the accounts that are collected.
 *
 * @param platforms by name
 * @param organizations largest audience first, those without a number last
 */
public record Summary(MetricSums all, List<Group> platforms, List<Group> organizations) {

    /** @param name of the platform or organization */
    public record Group(String name, MetricSums sums) {}
}
