package vn.daumoi.engine;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.data.neo4j.core.DatabaseSelectionProvider;
import org.springframework.data.neo4j.core.transaction.Neo4jBookmarkManager;
import org.springframework.util.unit.DataSize;

/** Points Spring Boot's driver at the engine, so that embedded and external are one path over Bolt. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    Neo4jConnectionDetails engineConnection(EngineStart start) {
        return new Neo4jConnectionDetails() {
            @Override
            public URI getUri() {
                return start.await().uri();
            }

            @Override
            public AuthToken getAuthToken() {
                Engine engine = start.await();
                return engine.username().isEmpty()
                        ? AuthTokens.none()
                        : AuthTokens.basic(engine.username(), engine.password());
            }
        };
    }

    /**
     * One for everybody, so that on a cluster whoever reads waits for what this program has written: without a bean of
     * this type, transactions and the client outside them would each keep bookmarks of their own.
     */
    @Bean
    Neo4jBookmarkManager bookmarks() {
        return Neo4jBookmarkManager.create();
    }

    /** Never lazy: whoever starts the context finds the schema in place. */
    @Bean
    @Lazy(false)
    Migrations migrations(EngineStart start, Driver driver, DatabaseSelectionProvider database) {
        return new Migrations(
                driver, start.await().uri(), database, MigrationFile.onClassPath(), Duration.ofMinutes(1));
    }

    /** What every change passes. */
    @Bean
    WriteGate writeGate(
            EngineStart start,
            @Value("${daumoi.write.patience:30s}") Duration patience,
            @Value("${daumoi.write.reserve:64MB}") DataSize reserve) {
        return WriteGate.of(start.folder().map(DataFolder::path).orElse(null), patience, reserve.toBytes());
    }

    @Bean
    DataCopy dataCopy(EngineStart start, WriteGate gate) {
        return new DataCopy(start, gate);
    }

    /** Where queries run that nobody trusts. */
    @Bean
    ScratchDatabases scratchDatabases(
            EngineStart start, @Value("${daumoi.query.worker-memory:256MB}") DataSize memory) {
        return new ScratchDatabases(start, memory.toBytes());
    }

    /** The clock of all that asks what time it is and that a test wants to set. */
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    OperatorKey operatorKey(EngineStart start) {
        return start.folder().map(DataFolder::operatorKey).orElseGet(OperatorKey::none);
    }

    @Bean
    @Lazy(false)
    HolderNote holderNote(EngineStart start) {
        return new HolderNote(start);
    }
}
