/** What hosts allow robots. Only requesting and reading robots.txt belongs here; the platforms file decides whether pages are requested at all. */
package tidemark.platforms.robots;
