package vn.daumoi.query;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
import vn.daumoi.graph.Today;
import vn.daumoi.graph.UnknownKeyException;

/**
 * Queries of one's own. Only the owner changes one; others copy it.
 *
 * <p>Methods that take an id throw {@link UnknownKeyException} where there is no such query for whoever asks, and {@link
 * ChangedMeanwhileException} with the present {@link SavedQuery} where the version is not the latest.
 */
@Needs(Permission.CURATE)
@Service
public class QueryEditing {

    /** Of a file to import, in characters. */
    private static final int LONGEST_FILE = 60_000;

    private final QueryLibrary library;
    private final OwnQueries own;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Today today;

    QueryEditing(QueryLibrary library, OwnQueries own, Transactions transactions, AuditLog audit, Today today) {
        this.library = library;
        this.own = own;
        this.transactions = transactions;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Keeps a new query, private.
     *
     * @throws QueryRefusedException where it must not run
     * @throws QueryFileException where a title is missing, a parameter makes no sense …
     */
    public SavedQuery create(QueryDefinition definition) {
        QueryDefinition sound = sound(definition);
        String id = "own-" + UUID.randomUUID();
        Person person = person();
        return transactions.write(() -> {
            SavedQuery created = own.create(person, id, sound, today.now()).query();
            audit.record(AuditAction.QUERY_CREATED, id, null, QueryFile.write(sound));
            return created;
        });
    }

    /** Changes a query of one's own. */
    public SavedQuery change(String id, long version, QueryDefinition definition) {
        QueryDefinition sound = sound(definition);
        return changed(id, version, before -> sound, null);
    }

    /** A copy of any query there is to see, private and one's own. */
    public SavedQuery fork(String id) {
        return create(
                library.find(id).orElseThrow(() -> new UnknownKeyException(id)).definition());
    }

    /** Says who else may see and run it. */
    public SavedQuery share(String id, long version, Share share) {
        return changed(id, version, before -> before, share);
    }

    /** All versions, newest first. */
    public List<QueryVersion> history(String id) {
        return library.find(id)
                .filter(SavedQuery::mine)
                .map(query -> own.history(id))
                .orElseThrow(() -> new UnknownKeyException(id));
    }

    /** Makes an earlier version the latest again, as a new one. */
    public SavedQuery restore(String id, long version, long earlier) {
        QueryDefinition wanted = history(id).stream()
                .filter(v -> v.number() == earlier)
                .findFirst()
                .orElseThrow(() -> new UnknownKeyException(id + " " + earlier))
                .definition();
        return change(id, version, wanted);
    }

    /** Takes a query away; {@link #undelete} brings it back. */
    public void delete(String id, long version) {
        transactions.write(() -> {
            SavedQuery before = locked(id, version);
            own.delete(id, today.now());
            audit.record(AuditAction.QUERY_DELETED, id, QueryFile.write(before.definition()), null);
        });
    }

    /** Brings back a query that its owner has deleted. */
    public SavedQuery undelete(String id) {
        Person person = person();
        return transactions.write(() -> {
            SavedQuery back = own.lock(person, id, true)
                    .orElseThrow(() -> new UnknownKeyException(id))
                    .query();
            own.delete(id, null);
            audit.record(AuditAction.QUERY_UNDELETED, id, null, QueryFile.write(back.definition()));
            return back;
        });
    }

    /**
     * Keeps what a file holds as a new query of one's own.
     *
     * @throws QueryFileException where it is no such file: says in which line
     * @throws QueryRefusedException where it must not run; lines are those of the file
     */
    public SavedQuery importFile(String text) {
        if (text.length() > LONGEST_FILE) {
            throw new QueryFileException(
                    List.of(QueryProblem.of(Fence.LENGTH, "query.file.large", String.valueOf(LONGEST_FILE))));
        }
        QueryDefinition definition = QueryFile.read(text, "own");
        try {
            return create(definition);
        } catch (QueryRefusedException e) {
            int header = QueryFile.headerLines(text);
            throw new QueryRefusedException(e.problems().stream()
                    .map(p -> p.line() == 0
                            ? p
                            : new QueryProblem(p.fence(), p.key(), p.arguments(), p.line() + header, p.column()))
                    .toList());
        }
    }

    private SavedQuery changed(String id, long version, UnaryOperator<QueryDefinition> change, @Nullable Share share) {
        Person person = person();
        return transactions.write(() -> {
            SavedQuery before = locked(id, version);
            QueryDefinition after = change.apply(before.definition());
            Share sharedWith = share == null ? before.share() : share;
            SavedQuery now =
                    own.change(person, before, after, sharedWith, today.now()).query();
            if (share == null) {
                audit.record(
                        AuditAction.QUERY_CHANGED, id, QueryFile.write(before.definition()), QueryFile.write(after));
            } else {
                audit.record(AuditAction.QUERY_SHARED, id, words(before.share()), words(share));
            }
            return now;
        });
    }

    private SavedQuery locked(String id, long version) {
        SavedQuery now = own.lock(person(), id, false)
                .orElseThrow(() -> new UnknownKeyException(id))
                .query();
        if (now.version() != version) {
            throw new ChangedMeanwhileException(id, now);
        }
        return now;
    }

    /** What comes back from a file of it, so that whatever is kept can be read again. */
    private static QueryDefinition sound(QueryDefinition definition) {
        QueryDefinition sound = QueryFile.read(QueryFile.write(definition), "own");
        List<QueryProblem> problems = OwnText.problems(sound);
        if (!problems.isEmpty()) {
            throw new QueryRefusedException(problems);
        }
        return sound;
    }

    private static String words(Share share) {
        return share.with() + (share.role() == null ? "" : " " + share.role());
    }

    private static Person person() {
        return SignedIn.person().orElseThrow();
    }
}
