package tidemark.local.view;

import java.util.Iterator;
import java.util.List;

/** The words that options take, for the help and for completion; the API decides which of them it takes. */
final class Words {

    private Words() {}

    /** What points are about. */
    static final class Interval extends Choice {
        Interval() {
            super("day", "week", "month");
        }
    }

    /** What is compared. */
    static final class Metric extends Choice {
        Metric() {
            super("followers", "posts", "likes", "views");
        }
    }

    /** How it is compared. */
    static final class Mode extends Choice {
        Mode() {
            super("absolute", "indexed", "change");
        }
    }

    /** What ranks. */
    static final class Ranking extends Choice {
        Ranking() {
            super("gain", "rate", "followers");
        }
    }

    /** Whether accounts are collected. */
    static final class Status extends Choice {
        Status() {
            super("active", "paused", "stopped");
        }
    }

    /** What is exported. */
    static final class Contents extends Choice {
        Contents() {
            super("accounts", "history", "outcomes");
        }
    }

    /** The form of an exported file. */
    static final class FileForm extends Choice {
        FileForm() {
            super("csv", "json", "ndjson");
        }
    }

    /** What stands out. */
    static final class Kinds extends Choice {
        Kinds() {
            super("anomaly", "milestone_passed", "milestone_projected", "stale", "gone", "renamed", "gap",
                    "percentile");
        }
    }

    /** How much it matters. */
    static final class Severity extends Choice {
        Severity() {
            super("info", "notice", "warning");
        }
    }

    /** Some words. */
    abstract static class Choice implements Iterable<String> {
        private final List<String> words;

        Choice(String... words) {
            this.words = List.of(words);
        }

        @Override
        public Iterator<String> iterator() {
            return words.iterator();
        }
    }
}
