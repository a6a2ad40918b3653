/** Scripts by which shells complete the words of the command line. What a command does belongs to the command. */
@NullMarked
package tidemark.local.completion;

import org.jspecify.annotations.NullMarked;
