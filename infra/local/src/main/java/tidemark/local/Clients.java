package tidemark.local;

import tidemark.fanout.FanOutClients;
import tidemark.invalidator.InvalidatorClients;
import tidemark.manage.ManageClients;
import tidemark.projector.BoardBuilderClients;
import tidemark.projector.ProjectorClients;
import tidemark.query.QueryClients;
import tidemark.scraper.ScraperClients;

/** The services that any of the functions reaches, in one object. Thread-safe. */
public interface Clients
        extends
            FanOutClients,
            ScraperClients,
            ProjectorClients,
            BoardBuilderClients,
            InvalidatorClients,
            QueryClients,
            ManageClients {}
