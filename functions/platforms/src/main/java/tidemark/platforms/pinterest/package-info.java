/** Pinterest. */
package tidemark.platforms.pinterest;
