package tidemark.simulator.platform;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import tidemark.simulator.SimulatorFixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The life cycle of tokens: issued, expired, revoked, superseded. */
class CredentialStateTest extends SimulatorFixture {

    private static final String NAME = "twitch.token";

    private Credentials credentials() {
        return simulator.credentials();
    }

    @Test
    void aTokenGivenOutIsValidForItsTimeBesideTheFirst() {
        credentials().give(NAME, "client:second", Duration.ofHours(1));
        assertTrue(credentials().accepts(NAME, "client:second"));
        assertTrue(credentials().accepts(NAME, secret(NAME)));
        assertFalse(credentials().accepts("reddit.token", "client:second"));
        clock.advance(Duration.ofHours(1));
        assertFalse(credentials().accepts(NAME, "client:second"));
        assertEquals(TokenState.EXPIRED, credentials().state(NAME, "client:second"));
    }

    @Test
    void endingACredentialEndsAllItsSecretsButNotLaterOnes() throws Exception {
        credentials().give(NAME, "client:second", Duration.ofHours(1));
        assertEquals(200, control("POST", "credentials", "{\"name\":\"twitch.token\",\"state\":\"revoked\"}")
                .statusCode());
        assertFalse(credentials().accepts(NAME, secret(NAME)));
        assertEquals(TokenState.REVOKED, credentials().state(NAME, "client:second"));
        credentials().give(NAME, "client:third", Duration.ofHours(1));
        assertTrue(credentials().accepts(NAME, "client:third"));
        control("POST", "credentials", "{\"name\":\"twitch.token\",\"state\":\"valid\"}");
        assertTrue(credentials().accepts(NAME, secret(NAME)));
    }

    @Test
    void endsTheCredentialOfOneOwner() throws Exception {
        String body = "{\"name\":\"pinterest.token.museum\",\"state\":\"expired\"}";
        assertEquals(200, control("POST", "credentials", body).statusCode());
        assertTrue(credentials().owner("pinterest.token", secret("pinterest.token.museum")).isEmpty());
        assertTrue(credentials().owner("pinterest.token", secret("pinterest.token.other")).isPresent());
    }

    @Test
    void knowsNeitherOtherNamesNorOtherStates() throws Exception {
        assertEquals(400, control("POST", "credentials", "{\"name\":\"nobody\",\"state\":\"valid\"}").statusCode());
        assertEquals(400, control("POST", "credentials", "{\"name\":\"x.bearer\",\"state\":\"lost\"}").statusCode());
    }

    @Test
    void aSecretThatRotatesRevokesThoseBeforeItOnceItWasUsed() {
        String name = "tiktok.refresh.museum";
        String first = secret(name);
        credentials().supersede(name, first);
        credentials().give(name, "rft.second", Duration.ofDays(1));
        assertTrue(credentials().accepts(name, first));
        credentials().supersede(name, "rft.second");
        assertFalse(credentials().accepts(name, first));
        assertTrue(credentials().accepts(name, "rft.second"));
    }
}
