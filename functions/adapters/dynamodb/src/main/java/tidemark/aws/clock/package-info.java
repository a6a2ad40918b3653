/** Whether the machine's clock can be trusted. Only comparisons with clocks that other machines share belong here. */
package tidemark.aws.clock;
