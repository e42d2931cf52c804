package vn.daumoi.engine;

import org.neo4j.driver.exceptions.DiscoveryException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;

/** Tells a database that cannot be reached, or takes no work just now, from every other failure. */
public final class DatabaseGone {

    /** After how many seconds it makes sense to ask again. */
    public static final int RETRY_AFTER = 10;

    private DatabaseGone() {}

    /** Whether that is what lies at the bottom of a failure: later, the same request would succeed. */
    public static boolean in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ServiceUnavailableException
                    || cause instanceof SessionExpiredException
                    || cause instanceof DiscoveryException
                    || cause instanceof TransientException
                    || cause instanceof Neo4jException problem && noDatabase(problem)) {
                return true;
            }
        }
        return false;
    }

    /** A server that has just started, or is about to stop, has no database yet or any more. */
    private static boolean noDatabase(Neo4jException problem) {
        return problem.code() != null && problem.code().endsWith(".DatabaseUnavailable");
    }
}
