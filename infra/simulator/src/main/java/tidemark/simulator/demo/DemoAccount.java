package tidemark.simulator.demo;

/**
 * A generated account, as a line of an account list.
 *
 * @param platform the platform's name
 * @param type the kind of institution that runs it
 * @param core whether it belongs to the institution's core
 * @param tags separated by semicolons
 */
public record DemoAccount(String platform, String handle, String organization, String team, String type, boolean core,
        String tags) {

    /** The header of an account list. */
    static final String HEADER = "platform,handle,organization,team,type,core,tags";

    /** The account as a line of CSV; nothing in it needs quoting. */
    String line() {
        return String.join(",", platform, handle, organization, team, type, Boolean.toString(core), tags);
    }
}
