package tidemark.insight;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import tidemark.account.Address;
import tidemark.history.State;
import tidemark.reading.Outcome;

/** Days on which an account was found at another address: those of its former addresses, and of its last outcome if that says so. */
record RenamedRule() implements InsightRule {

    @Override
    public List<Insight> of(Facts facts) {
        List<FormerAddress> former = facts.observed().former();
        List<Insight> insights = new ArrayList<>();
        for (int i = 0; i < former.size(); i++) {
            Address next = i + 1 < former.size() ? former.get(i + 1).address() : facts.account().address();
            add(insights, facts, former.get(i).left(), Optional.of(former.get(i).address()), next);
        }
        State.Visit last = facts.observed().state().last();
        if (last != null && last.outcome() == Outcome.RENAMED) {
            LocalDate day = LocalDate.ofInstant(last.at(), ZoneOffset.UTC);
            if (former.stream().noneMatch(address -> address.left().equals(day))) {
                add(insights, facts, day, Optional.empty(), facts.account().address());
            }
        }
        return insights;
    }

    private static void add(List<Insight> insights, Facts facts, LocalDate day, Optional<Address> from, Address to) {
        if (day.isBefore(facts.since()) || day.isAfter(facts.today())) {
            return;
        }
        String title = "The account is found at " + to + from.map(address -> ", before at " + address).orElse("") + ".";
        Evidence evidence = Evidence.NONE.with("found_on", day).with("to", to.toString());
        if (from.isPresent()) {
            evidence = evidence.with("from", from.get().toString());
        }
        insights.add(Insight.of(InsightKind.RENAMED, facts.id(), day, day, Severity.NOTICE, title, evidence));
    }
}
