/** Monitors the running engines, reports their faults, and repairs what can be repaired. New checks belong here. */
@org.jspecify.annotations.NullMarked
package tidemark.local.watch;
