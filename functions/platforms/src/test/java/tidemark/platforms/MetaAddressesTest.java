package tidemark.platforms;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tidemark.platforms.AddressBook.Parsed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MetaAddressesTest {

    private final AddressBook book = new AddressBook(Platforms.builtIn());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            facebook/HHS                                                       | facebook/hhs
            fb/@MentalHealth.gov                                               | facebook/mentalhealth.gov
            facebook/100066204115008                                           | facebook/100066204115008
            https://www.facebook.com/MentalHealth.gov/                         | facebook/mentalhealth.gov
            https://www.facebook.com/profile.php?id=100066204115008            | facebook/100066204115008
            https://m.facebook.com/profile.php?v=timeline&id=100066204115008&x | facebook/100066204115008
            https://www.facebook.com/pages/Some-Museum/123456789012            | facebook/123456789012
            https://www.facebook.com/pages/category/Art/Museum/posts/          | facebook/museum
            https://www.facebook.com/pages/category/Art/Museum-123456789012/   | facebook/123456789012
            https://www.facebook.com/people/Some-Museum/100066204115008/       | facebook/100066204115008
            https://www.facebook.com/p/Some-Museum-100066204115008/            | facebook/100066204115008
            https://www.facebook.com/pg/Museum/about/?ref=page_internal        | facebook/museum
            https://www.facebook.com/Some-Museum-123456789012/                 | facebook/123456789012
            https://www.facebook.com/Museum/posts/pfbid02abc                   | facebook/museum
            https://es-la.facebook.com/Museum?fbclid=IwAR0                     | facebook/museum
            https://mbasic.facebook.com/Museum                                 | facebook/museum
            web.facebook.com/Museum/?_rdc=1                                    | facebook/museum
            fb.com/Museum                                                      | facebook/museum
            https://fb.me/Museum                                               | facebook/museum
            https://graph.facebook.com/v26.0/Museum?fields=id                  | facebook/museum
            instagram/@Museum.Official                                         | instagram/museum.official
            ig/museum                                                          | instagram/museum
            https://www.instagram.com/museum/?hl=de                            | instagram/museum
            https://instagram.com/museum/reels/                                | instagram/museum
            https://www.instagram.com/stories/museum/123/                      | instagram/museum
            https://www.instagram.com/_u/museum                                | instagram/museum
            https://www.instagram.com/museum/p/Cabc/                           | instagram/museum
            instagr.am/museum                                                  | instagram/museum
            https://i.instagram.com/api/v1/users/web_profile_info/?username=museum | instagram/museum
            threads/@Museum                                                    | threads/museum
            https://www.threads.net/@museum                                    | threads/museum
            https://www.threads.com/@museum/post/C1?xmt=A                      | threads/museum
            linkedin/museum                                                    | linkedin/company/museum
            linkedin/showcase/Museum                                           | linkedin/showcase/museum
            https://www.linkedin.com/company/Museum/posts/?feedView=all        | linkedin/company/museum
            https://uk.linkedin.com/company/museum                             | linkedin/company/museum
            https://www.linkedin.com/showcase/10897894/                        | linkedin/showcase/10897894
            https://www.linkedin.com/school/museum/about/                      | linkedin/school/museum
            linkedin.com/company-beta/1337                                     | linkedin/company/1337
            https://www.linkedin.com/company/m%C3%BCseum                       | linkedin/company/müseum
            """)
    void readsWhatPeopleWrite(String text, String address) {
        assertEquals(address, assertInstanceOf(Parsed.Found.class, book.read(text), text).address().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"facebook/", "facebook/a b", "https://www.facebook.com/",
            "https://www.facebook.com/login.php",
            "https://www.facebook.com/watch/?v=12", "https://www.facebook.com/groups/friends",
            "https://www.facebook.com/events/123", "https://www.facebook.com/sharer/sharer.php?u=x",
            "https://www.facebook.com/profile.php", "https://developers.facebook.com/docs", "facebook/../me",
            "instagram/a..b", "instagram/a.", "instagram/this_name_is_far_too_long_for_it",
            "https://www.instagram.com/p/Cabc/", "https://www.instagram.com/explore/tags/x/",
            "https://www.instagram.com/accounts/login/", "https://help.instagram.com/123", "threads/a-b",
            "https://www.threads.net/login", "https://www.threads.com/t/abc", "linkedin/in/somebody",
            "https://www.linkedin.com/feed/", "https://www.linkedin.com/jobs/view/1",
            "https://www.linkedin.com/authwall?trk=x"})
    void refusesWhatIsNoAccount(String text) {
        assertFalse(assertInstanceOf(Parsed.Refused.class, book.read(text), text).reason().isBlank());
    }

    @Test
    void saysWhyAPersonOnLinkedInIsNotCollected() {
        String link = "https://www.linkedin.com/in/somebody/";
        assertTrue(assertInstanceOf(Parsed.Refused.class, book.read(link)).reason().contains("a person"));
        assertTrue(assertInstanceOf(Parsed.Refused.class, book.of("LinkedIn", link)).reason().contains("a person"));
    }

    @Test
    void writesEveryHandleAsALinkItCanReadAgain() {
        for (String text : new String[]{"facebook/mentalhealth.gov", "facebook/100066204115008", "instagram/museum",
                "threads/museum", "linkedin/company/museum", "linkedin/showcase/10897894", "linkedin/school/müseum"}) {
            var address = assertInstanceOf(Parsed.Found.class, book.read(text)).address();
            RegisteredPlatform registered = book.platform(address.platform().id()).orElseThrow();
            assertEquals(new Parsed.Found(address),
                    book.read(registered.platform().addresses().profile(address).toString()));
        }
    }

    @ParameterizedTest
    @CsvSource({"fb,facebook", "Facebook Español,facebook", "IG,instagram", "Linked In,linkedin", "THREADS,threads"})
    void knowsPlatformsByManyNames(String word, String id) {
        assertEquals(id, book.platform(word).orElseThrow().policy().platform().id());
    }
}
