package tidemark.simulator.platform.linkedin;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.node.ObjectNode;

import tidemark.simulator.http.Json;
import tidemark.simulator.http.Request;
import tidemark.simulator.http.Response;
import tidemark.simulator.platform.AccountView;
import tidemark.simulator.platform.Call;
import tidemark.simulator.platform.Key;
import tidemark.simulator.platform.Pages;
import tidemark.simulator.platform.Refusal;
import tidemark.simulator.platform.Site;

/** {@code /company/NAME}, {@code /school/NAME} and {@code /showcase/NAME} as shown without a login, and the login wall. */
final class CompanyPages implements Site {

    private static final Pattern PATH = Pattern.compile("/(company|school|showcase)/([^/]{1,100})/?");

    @Override
    public boolean speaksFor(String host) {
        return host.equals("linkedin.com") || host.endsWith(".linkedin.com");
    }

    @Override
    public Call read(Request request) {
        if (request.path().startsWith("/authwall")) {
            return new Call.AtTheDoor(Response.html(200, Pages.plain("Sign Up | LinkedIn", "Join LinkedIn")));
        }
        Matcher path = PATH.matcher(request.path());
        if (!path.matches()) {
            return new Call.AtTheDoor(missing());
        }
        String name = path.group(2);
        Key key = name.matches("\\d+")
                ? new Key.PermanentId(name)
                : new Key.Handle(OrganizationNames.COMPANY + name);
        return new Call.Admissible("linkedin#www.linkedin.com", "linkedin-page", true, List.of(key),
                directory -> directory.find(key).filter(AccountView::shown).map(listing -> page(listing, path.group(1)))
                        .orElseGet(CompanyPages::missing));
    }

    /** LinkedIn's own status, without a body. */
    @Override
    public Response refuse(Request request, Refusal refusal) {
        return Response.html(999, "");
    }

    @Override
    public Response loginWall(Request request) {
        return Response.redirect(
                "https://www.linkedin.com/authwall?trk=gf&sessionRedirect=" + request.encodedAddress());
    }

    @Override
    public Response failure(Request request) {
        return Response.html(503, Pages.plain("LinkedIn", "Something went wrong"));
    }

    private static Response page(AccountView listing, String kind) {
        String name = Pages.escaped(listing.account().displayName());
        String url = "https://www.linkedin.com/" + kind + "/" + OrganizationNames.vanity(listing.handle());
        String followers = String.format(Locale.ROOT, "%,d followers", listing.numbers().followers());
        return Response.html(200, """
                <!DOCTYPE html>
                <html lang="en"><head>
                <meta name="pageKey" content="d_org_guest_company_overview"><meta name="locale" content="en_US">
                <link rel="canonical" href="%2$s">
                <title>%1$s | LinkedIn</title>
                <meta name="description" content="%1$s | %3$s on LinkedIn. A simulated organisation.">
                <meta property="og:title" content="%1$s | LinkedIn">
                <meta property="og:description" content="%1$s | %3$s on LinkedIn. A simulated organisation.">
                <meta property="og:url" content="%2$s">
                <script type="application/ld+json">%4$s</script>
                </head><body><main><section class="top-card-layout"><h1 class="top-card-layout__title">%1$s</h1>
                <h3 class="top-card-layout__first-subline">Northhaven %3$s</h3></section></main></body></html>
                """.formatted(name, url, followers, Pages.script(organization(listing, url))));
    }

    private static ObjectNode organization(AccountView listing, String url) {
        return Json.object().put("@context", "http://schema.org").put("@type", "Organization")
                .put("name", listing.account().displayName()).put("url", url)
                .put("description", "A simulated organisation.");
    }

    private static Response missing() {
        return Response.html(404, Pages.plain("Page not found | LinkedIn", "Page not found"));
    }
}
