package tidemark.query;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tidemark.aws.Outage;
import tidemark.aws.http.Problem;
import tidemark.board.CurrentBoard;

/** What a caller is told where a route failed; the log is told the rest. */
final class FaultReply {

    private static final Logger LOG = LoggerFactory.getLogger(FaultReply.class);

    private FaultReply() {}

    static ApiReply of(ApiRequest request, RuntimeException fault) {
        LOG.error("Request to {} failed", request.path(), fault);
        return new ApiReply.Failed(fault instanceof CurrentBoard.Unreadable || Outage.is(fault)
                ? Problem.unavailable(request.path())
                : Problem.fault(request.path(), request.id()));
    }
}
