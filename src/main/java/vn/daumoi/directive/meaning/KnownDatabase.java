package vn.daumoi.directive.meaning;

import java.util.List;

/**
 * A database, system, portal, application or data centre of the gazetteer.
 *
 * @param manager name of the agency that manages it, or empty
 * @param mayContinue whether other names begin with this one
 */
record KnownDatabase(String key, String name, String kind, List<String> aliases, String manager, boolean mayContinue) {

    boolean isSet() {
        return kind.equals("set");
    }
}
