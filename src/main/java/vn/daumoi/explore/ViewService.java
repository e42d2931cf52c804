package vn.daumoi.explore;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.daumoi.access.AuditAction;
import vn.daumoi.access.AuditLog;
import vn.daumoi.access.ChangedMeanwhileException;
import vn.daumoi.access.Needs;
import vn.daumoi.access.Permission;
import vn.daumoi.access.Person;
import vn.daumoi.access.SignedIn;
import vn.daumoi.engine.Transactions;
import vn.daumoi.graph.Parameters;
import vn.daumoi.graph.UnknownKeyException;

/** Views kept under a name, and links that are too long for an address. */
@Service
public class ViewService {

    /** Of a name, in letters. */
    public static final int LONGEST_NAME = 200;

    /** Of a note, in letters. */
    public static final int LONGEST_NOTE = 4_000;

    private final ViewQueries queries;
    private final Transactions transactions;
    private final AuditLog audit;
    private final InstantSource clock;

    ViewService(ViewQueries queries, Transactions transactions, AuditLog audit, InstantSource clock) {
        this.queries = queries;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is shared, and one's own; by name. */
    @Needs(Permission.READ)
    public List<SavedView> all() {
        return queries.all(me());
    }

    /** One's own view or a shared one; of others' private ones it is not even said that they exist. */
    @Needs(Permission.READ)
    public Optional<SavedView> find(String id) {
        return queries.find(id, me());
    }

    /**
     * Keeps a new view.
     *
     * @throws vn.daumoi.graph.BadParameterException where the name is missing
     * @throws IllegalArgumentException where name or note are longer than {@value #LONGEST_NAME} or {@value #LONGEST_NOTE}
     */
    @Needs(Permission.CURATE)
    public SavedView create(String name, String note, boolean shared, Exploration exploration) {
        return write(new SavedView(
                UUID.randomUUID().toString(), name, note, me().name(), true, shared, exploration, now(), 1));
    }

    /**
     * Changes a view of one's own.
     *
     * @param view as it shall be, with the version it was changed from
     * @throws ChangedMeanwhileException with the view as it is now, where somebody has changed it since: another tab
     * @throws UnknownKeyException where there is no such view of one's own
     */
    @Needs(Permission.CURATE)
    public SavedView change(SavedView view) {
        SavedView now = queries.find(view.id(), me())
                .filter(SavedView::mine)
                .orElseThrow(() -> new UnknownKeyException(view.id()));
        if (now.version() != view.version()) {
            throw new ChangedMeanwhileException(view.name(), now);
        }
        return write(new SavedView(
                view.id(),
                view.name(),
                view.note(),
                now.owner(),
                true,
                view.shared(),
                view.exploration(),
                now(),
                now.version() + 1));
    }

    /** Removes a view of one's own; {@link #restore} brings it back. */
    @Needs(Permission.CURATE)
    public void delete(SavedView view) {
        transactions.write(() -> {
            queries.delete(view.id(), me());
            audit.record(AuditAction.VIEW_REMOVED, view.name(), words(view), null);
            return view;
        });
    }

    /** Brings back what was just removed. */
    @Needs(Permission.CURATE)
    public SavedView restore(SavedView removed) {
        return write(removed);
    }

    /** Keeps what a link is to show, and gives a short name for it: the same for the same. */
    @Needs(Permission.READ)
    public String keep(Exploration exploration) {
        String state = LinkText.write(exploration);
        String id = digest(state);
        transactions.write(() -> {
            queries.keep(id, state, now());
            return id;
        });
        return id;
    }

    /** What a short name stands for. */
    @Needs(Permission.READ)
    public Optional<Exploration> kept(String id) {
        return queries.kept(id).flatMap(LinkText::read);
    }

    private SavedView write(SavedView asked) {
        String name = Parameters.given("name", Parameters.text(asked.name()));
        if (name.length() > LONGEST_NAME || asked.note().length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("name or note too long");
        }
        var view = new SavedView(
                asked.id(),
                name,
                asked.note().strip(),
                asked.owner(),
                true,
                asked.shared(),
                asked.exploration(),
                asked.changedAt(),
                asked.version());
        return transactions.write(() -> {
            SavedView before = queries.find(view.id(), me()).orElse(null);
            queries.save(view, me());
            audit.record(AuditAction.VIEW_SAVED, name, words(before), words(view));
            return view;
        });
    }

    private static @Nullable String words(@Nullable SavedView view) {
        return view == null
                ? null
                : view.name() + (view.shared() ? " (shared)" : "") + ": "
                        + view.exploration().keys().size() + " nodes. " + view.note();
    }

    private java.time.Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Person me() {
        return SignedIn.person().orElseThrow();
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 27);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
