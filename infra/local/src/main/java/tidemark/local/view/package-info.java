/**
 * Commands that read the API, of the instance of a home or of any server, and show what it answers as tables, CSV or JSON. A command that writes belongs
 * elsewhere.
 */
@NullMarked
package tidemark.local.view;

import org.jspecify.annotations.NullMarked;
