package vn.daumoi.directive.meaning;

import vn.daumoi.graph.Keys;

/** Keys of agencies as a text names them. */
final class NodeKeys {

    private NodeKeys() {}

    static String of(NamedAgency agency) {
        KnownAgency known = agency.known();
        return known == null ? Keys.agency(agency.name()) : known.key();
    }
}
