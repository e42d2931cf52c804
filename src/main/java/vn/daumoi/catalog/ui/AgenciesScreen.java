package vn.daumoi.catalog.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import vn.daumoi.catalog.Agency;
import vn.daumoi.catalog.AgencyService;
import vn.daumoi.graph.NodeKind;

/** All agencies and collectives, those that lead most first. */
@RolesAllowed("READ")
@Route("agencies")
@Menu(title = "nav.agencies", order = 3, icon = "vaadin:institution")
class AgenciesScreen extends ListScreen<Agency> {

    AgenciesScreen(AgencyService agencies) {
        super(NodeKind.AGENCY, UI.getCurrent().getTranslation("nav.agencies"), "-leads", agencies::list, Agency::key);
        nameColumn(
                getTranslation("item.name"),
                NodeKind.AGENCY,
                Agency::key,
                Agency::name,
                Map.of("agency.collective", Agency::collective, "item.new", agency -> !agency.recognised()));
        countColumn(getTranslation("agency.leads"), Agency::leads, "leads");
        countColumn(getTranslation("agency.coLeads"), Agency::coLeads, "coLeads");
        wordsColumn(getTranslation("item.kind"), agency -> getTranslation("agencyKind." + agency.kind()), "kind");
    }
}
