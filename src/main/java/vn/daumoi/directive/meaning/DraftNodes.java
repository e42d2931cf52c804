package vn.daumoi.directive.meaning;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.daumoi.directive.Draft.Agency;
import vn.daumoi.directive.Draft.CitedDocument;
import vn.daumoi.directive.Draft.Database;
import vn.daumoi.graph.Keys;

/**
 * The agencies, databases and documents of a draft, each once, in the order in which the document names them; with the
 * parents, members and managers that they refer to.
 */
final class DraftNodes {

    /** Units that every ministry has under one name: "Vụ Pháp chế" of one ministry is not that of another. */
    private static final Set<String> UNIT_OF_MINISTRY = Set.of("vu");

    private final AgencyGazetteer gazetteer;
    private final @Nullable LocalDate on;
    private final @Nullable KnownAgency issuer;
    private final Map<String, Agency> agencies = new LinkedHashMap<>();
    private final Map<String, Database> databases = new LinkedHashMap<>();
    private final Map<String, CitedDocument> documents = new LinkedHashMap<>();

    /**
     * @param on the document's date, or null
     * @param issuer the agency that issued it, or null
     */
    DraftNodes(AgencyGazetteer gazetteer, @Nullable LocalDate on, @Nullable KnownAgency issuer) {
        this.gazetteer = gazetteer;
        this.on = on;
        this.issuer = issuer;
    }

    List<Agency> agencies() {
        return List.copyOf(agencies.values());
    }

    List<Database> databases() {
        return List.copyOf(databases.values());
    }

    List<CitedDocument> documents() {
        return List.copyOf(documents.values());
    }

    /** Whether the agency was not named before. */
    boolean isNew(NamedAgency named) {
        return !agencies.containsKey(keyOf(named));
    }

    boolean isNew(NamedDatabase named) {
        return !databases.containsKey(keyOf(named));
    }

    /** Its key. */
    String add(NamedAgency named) {
        KnownAgency known = named.known();
        if (known != null) {
            return add(known);
        }
        String key = keyOf(named);
        if (!agencies.containsKey(key)) {
            List<String> members = named.members().stream().map(this::add).toList();
            String parent = isUnitOfIssuer(named) && issuer != null ? add(issuer) : null;
            agencies.put(
                    key,
                    new Agency(
                            key,
                            named.name(),
                            named.collective() ? "set" : "unknown",
                            List.of(),
                            named.collective(),
                            named.recognised(),
                            parent,
                            members,
                            null,
                            null));
        }
        return key;
    }

    String add(NamedDatabase named) {
        String key = keyOf(named);
        KnownDatabase known = named.known();
        if (!databases.containsKey(key)) {
            String manager = known == null || known.manager().isEmpty() ? null : manager(known.manager());
            databases.put(
                    key,
                    new Database(
                            key,
                            named.name(),
                            named.kind(),
                            known == null ? List.of() : known.aliases(),
                            known != null,
                            manager));
        }
        return key;
    }

    String add(CitedDocument document) {
        documents.putIfAbsent(document.key(), document);
        return document.key();
    }

    private @Nullable String manager(String name) {
        KnownAgency manager = gazetteer.named(name, on).orElseThrow();
        // After a reform the gazetteer's manager is gone, and which agency took the database over is for succession to
        // say.
        return on == null || manager.inForce(on) ? add(manager) : null;
    }

    private String add(KnownAgency known) {
        if (!agencies.containsKey(known.key())) {
            String parent = known.parent().isEmpty()
                    ? null
                    : add(gazetteer.named(known.parent(), on).orElseThrow());
            List<String> members = known.members().stream()
                    .map(member -> add(gazetteer.named(member, on).orElseThrow()))
                    .toList();
            agencies.put(
                    known.key(),
                    new Agency(
                            known.key(),
                            known.name(),
                            known.kind(),
                            known.aliases(),
                            known.collective(),
                            true,
                            parent,
                            members,
                            known.validFrom(),
                            known.validTo()));
        }
        return known.key();
    }

    private String keyOf(NamedAgency named) {
        return isUnitOfIssuer(named) && issuer != null
                ? Keys.agency(named.name() + " " + placeOf(issuer))
                : NodeKeys.of(named);
    }

    private static String keyOf(NamedDatabase named) {
        KnownDatabase known = named.known();
        return known == null ? Keys.database(named.name()) : known.key();
    }

    private boolean isUnitOfIssuer(NamedAgency named) {
        if (issuer == null || named.recognised() || named.collective()) {
            return false;
        }
        if (issuer.kind().equals("province")) {
            return !named.name().endsWith(placeOf(issuer));
        }
        return UNIT_OF_MINISTRY.contains(Words.of(named.name()).word(0));
    }

    private static String placeOf(KnownAgency issuer) {
        return issuer.name().replaceFirst("^Ủy ban nhân dân ", "");
    }
}
