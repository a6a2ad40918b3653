/** The platforms file: the policy of every platform. A key of the file and its check belong here; the numbers themselves are in the file. */
package tidemark.platforms.policy;
