package tidemark.platforms.tumblr;

import com.fasterxml.jackson.databind.JsonNode;

import tidemark.platform.Target;
import tidemark.platforms.exchange.JsonBody;
import tidemark.platforms.spi.ParseResult;
import tidemark.platforms.spi.ReadingBuilder;
import tidemark.platforms.spi.ReportedIdentity;
import tidemark.reading.Metric;

/**
 * A blog as Tumblr's API and pages write one. Its {@code likes} are those it gave, present if the owner shares them; followers are shown only to the
 * owner.
 */
final class TumblrBlog {

    private TumblrBlog() {}

    static ParseResult result(JsonNode blog, Target target, String method) {
        ReportedIdentity identity = new ReportedIdentity(JsonBody.text(blog.path("name")),
                JsonBody.text(blog.path("uuid")),
                JsonBody.text(blog.path("title")));
        return new ReadingBuilder(identity, method)
                .with(Metric.POSTS,
                        JsonBody.count(blog.path("posts")).or(() -> JsonBody.count(blog.path("total_posts"))))
                .with(Metric.LIKES, JsonBody.count(blog.path("likes")))
                .with(Metric.FOLLOWERS, JsonBody.count(blog.path("followers")))
                .hiddenBecause("Tumblr shows the followers of a blog only to its owner.")
                .result(target, new TumblrAddresses());
    }
}
