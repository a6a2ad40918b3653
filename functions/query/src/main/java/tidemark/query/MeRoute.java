package tidemark.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

import tidemark.aws.http.Json;
import tidemark.aws.http.Problem;
import tidemark.aws.http.Role;
import tidemark.aws.http.View;

/** Tells callers who they are. */
final class MeRoute {

    static final FieldSelection.Known FIELDS = RecordFields.of(Me.class);

    private MeRoute() {}

    /**
     * A caller.
     *
     * @param role absent without a token
     * @param view what the caller sees: the role, or what all see
     */
    private record Me(@Nullable String role, String view) {}

    static ApiReply answer(ApiRequest request) {
        Params params = new Params(request, List.of("fields"));
        FieldSelection fields = params.fields(FIELDS);
        if (!params.wrong().isEmpty()) {
            return new ApiReply.Failed(Problem.badRequest(request.path(), params.wrong()));
        }
        Me me = request.role().map(Role::key).map(role -> new Me(role, role))
                .orElseGet(() -> new Me(null, View.PUBLIC.key()));
        return ApiReply.Content.fresh(200, fields.of(Json.of(me)));
    }
}
