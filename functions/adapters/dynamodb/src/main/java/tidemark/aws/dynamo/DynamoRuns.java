package tidemark.aws.dynamo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import tidemark.account.Platform;
import tidemark.ledger.WriteUncertain;
import tidemark.run.Run;
import tidemark.run.RunId;
import tidemark.run.Runs;
import tidemark.run.Tally;

/** Runs, their counters and names in the ledger's table. */
public final class DynamoRuns implements Runs {

    /** How long a name leads to its run unless it is freed. */
    private static final Duration NAMED = Duration.ofDays(30);

    private static final int TRIES = 5;

    private final Table table;

    public DynamoRuns(Table table) {
        this.table = table;
    }

    @Override
    public boolean open(Run run, List<String> names) {
        List<Write> others = new ArrayList<>();
        others.add(new Write.Put(RunItem.leading(Schema.listed(run.id(), run.openedAt()), run.id(), run.writer()),
                Condition.NONE));
        others.add(new Write.Put(RunItem.leading(Schema.open(run.id()), run.id(), run.writer()), Condition.NONE));
        names.stream().distinct()
                .forEach(name -> others
                        .add(new Write.Put(named(name, run.id(), run.writer()), Condition.absent(table.now()))));
        return table.transact(new Write.Put(RunItem.of(run), Condition.rev(run.rev())), others);
    }

    private Item named(String name, RunId run, String writer) {
        return RunItem.leading(Schema.name(name), run, writer).put(Schema.TTL,
                table.now().plus(NAMED).getEpochSecond());
    }

    @Override
    public Optional<RunId> named(String name) {
        return table.get(Schema.name(name)).map(RunItem::led);
    }

    @Override
    public RunId name(String name, RunId run) {
        for (int tried = 0; tried < TRIES; tried++) {
            WriteResult answer = table.put(named(name, run, table.writer()), Condition.absent(table.now()));
            if (answer.done()) {
                return run;
            }
            if (answer instanceof WriteResult.Refused(Item standing)) {
                return RunItem.led(standing);
            }
        }
        throw new WriteUncertain("a name comes and goes: " + name);
    }

    @Override
    public Optional<Run> find(RunId id) {
        return table.get(Schema.meta(id)).map(item -> RunItem.read(id, item));
    }

    @Override
    public Map<RunId, Run> find(Collection<RunId> ids) {
        Map<Key, Item> items = table.get(ids.stream().distinct().map(Schema::meta).toList());
        Map<RunId, Run> found = new TreeMap<>();
        for (RunId id : ids) {
            Item item = items.get(Schema.meta(id));
            if (item != null) {
                found.put(id, RunItem.read(id, item));
            }
        }
        return found;
    }

    @Override
    public Optional<Counted> counted(RunId id) {
        Map<Platform, Tally> counters = new TreeMap<>();
        List<Run> run = new ArrayList<>();
        table.read(KeyRange.all(Schema.run(id))).forEach(item -> {
            if (item.key().equals(Schema.meta(id))) {
                run.add(RunItem.read(id, item));
            } else {
                counters.merge(Schema.counted(item.key()), TallyItem.read(item.attributes()), Tally::plus);
            }
        });
        return run.stream().findFirst().map(meta -> new Counted(meta, Map.copyOf(counters)));
    }

    @Override
    public List<RunId> open() {
        return table.read(Schema.open()).map(item -> Schema.entered(item.key())).sorted().toList();
    }

    @Override
    public List<RunId> latest(int limit) {
        return table.read(Schema.listed().paged(limit)).limit(limit).map(item -> Schema.entered(item.key())).toList();
    }

    @Override
    public boolean write(Run next) {
        return table.put(RunItem.of(next), Condition.at(next.rev())).done();
    }

    @Override
    public boolean close(Run closed, List<String> freed) {
        for (int tried = 0; tried < TRIES; tried++) {
            if (table.transact(new Write.Put(RunItem.of(closed), Condition.at(closed.rev())),
                    leave(closed.id(), freed))) {
                return true;
            }
            if (find(closed.id()).map(Run::rev).filter(rev -> rev == closed.rev()).isEmpty()) {
                return false;
            }
        }
        throw new WriteUncertain("the names of a run keep changing: " + closed.id());
    }

    /** The writes that remove a run from the open runs and free the names that lead to it. */
    private List<Write> leave(RunId run, List<String> freed) {
        List<Write> writes = new ArrayList<>();
        writes.add(new Write.Delete(Schema.open(run), Condition.NONE));
        table.get(freed.stream().distinct().map(Schema::name).toList()).values().stream()
                .filter(item -> RunItem.led(item).equals(run))
                .forEach(item -> writes.add(new Write.Delete(item.key(), RunItem.leads(run))));
        return writes;
    }
}
