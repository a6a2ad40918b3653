package tidemark.local;

import java.nio.file.Path;
import java.util.Map;

import tidemark.local.backup.RawLedger;
import tidemark.local.engine.DynamoEngine;
import tidemark.local.engine.ResourceStack;
import tidemark.local.template.Table;
import tidemark.local.template.Template;
import tidemark.local.template.TemplateContext;
import tidemark.local.template.TemplateException;

/** Opens the ledger in a folder of data without anything else of the local stack. */
final class HomeLedger {

    private static final String TABLE = "Ledger";
    /** The address of queues, which nothing here reaches. */
    private static final String NO_QUEUES = "http://127.0.0.1:1";

    private HomeLedger() {}

    /** @param parts closes it */
    static RawLedger open(Settings settings, Path data, ResourceStack parts) {
        Template template = Template.read(settings.root().resolve("template.yaml"),
                TemplateContext.of(NO_QUEUES, Map.of()));
        Table ledger = template.tables().get(TABLE);
        if (ledger == null) {
            throw new TemplateException("The template has no table " + TABLE);
        }
        DynamoEngine engine = parts
                .keep(DynamoEngine.open(data.resolve("dynamodb"), template.tables().values()));
        return new RawLedger(engine.client(), ledger.name());
    }
}
