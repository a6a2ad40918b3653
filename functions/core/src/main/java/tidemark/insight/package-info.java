/**
 * Insights: what stands out in one account's history, each with the numbers and thresholds that caused it. A rule that finds a kind of
 * insight comes in here, with the statistics it needs; reading the ledger and answering the API do not.
 *
 * <p>{@code docs/insights.md} explains the kinds; {@code docs/glossary.md} holds the words.
 */
package tidemark.insight;
