package vn.daumoi.catalog;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What another feature adds to the overview, below the figures. Every bean of this type is asked, in the order of its {@code @Order}. */
public interface OverviewPart {

    /** Something for whoever is signed in; nothing where there is nothing to show. */
    Optional<Component> onOverview();
}
