package vn.daumoi.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * What every change passes: each transaction that is not read-only (Spring Boot hangs this listener into the transaction
 * manager), and whoever writes files into the data folder, by {@link #pass()}. It can be closed for the short time of
 * copying the data, and lets nobody through while the disk is about to be full. Reading never passes here.
 */
public final class WriteGate implements TransactionExecutionListener {

    /**
     * Transactions of the audit trail alone, which come with signing in, taking a backup away, reading: a full disk must not
     * hinder those, and part of the reserve is for them.
     */
    private static final String TRAIL = "vn.daumoi.access.AuditLog.";

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final Map<TransactionExecution, Pass> transactions = new ConcurrentHashMap<>();
    private final Duration patience;
    private final @Nullable Path folder;
    private final LongSupplier free;
    private final long reserve;

    /**
     * @param patience how long a change waits at the closed gate, and whoever closes it for changes under way
     * @param folder whose disk is watched; null where the data are elsewhere
     * @param free how many bytes are free there
     * @param reserve how many bytes must stay free
     */
    WriteGate(Duration patience, @Nullable Path folder, LongSupplier free, long reserve) {
        this.patience = patience;
        this.folder = folder;
        this.free = free;
        this.reserve = reserve;
    }

    static WriteGate of(@Nullable Path folder, Duration patience, long reserve) {
        return new WriteGate(
                patience, folder, folder == null ? () -> Long.MAX_VALUE : folder.toFile()::getUsableSpace, reserve);
    }

    /** How many bytes must stay free on the disk of the data folder. */
    long reserve() {
        return reserve;
    }

    /** What lets one change through; whoever has it gives it back by closing it, in the same thread. */
    public interface Pass extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * For a change of files in the data folder.
     *
     * @throws WriteRefusedException where the disk is about to be full, or the gate stays closed
     */
    public Pass pass() {
        return pass(reserve);
    }

    private Pass pass(long needed) {
        // what is under way is not refused half way
        if (lock.getReadHoldCount() == 0) {
            refuseForLackOf(needed);
        }
        enter(lock.readLock());
        return lock.readLock()::unlock;
    }

    /**
     * Refuses where less than so much is free.
     *
     * @throws WriteRefusedException where it is, or the folder cannot be written at all
     */
    private void refuseForLackOf(long bytes) {
        if (folder == null) {
            return;
        }
        if (!Files.isWritable(folder)) {
            throw new WriteRefusedException(WriteRefusedException.Reason.READ_ONLY, List.of(folder.toString()));
        }
        long now = free.getAsLong();
        if (now < bytes) {
            throw new WriteRefusedException(
                    WriteRefusedException.Reason.DISK_FULL,
                    List.of(folder.toString(), megabytes(now), megabytes(bytes)));
        }
    }

    /**
     * Does something while nobody changes anything: waits for the changes under way, and lets new ones wait.
     *
     * @throws WriteRefusedException where a change under way takes too long; then nothing was done
     */
    <T> T closed(Supplier<T> work) {
        enter(lock.writeLock());
        try {
            return work.get();
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        if (!transaction.isReadOnly()) {
            boolean trail = transaction.getTransactionName().startsWith(TRAIL);
            transactions.put(transaction, pass(trail ? reserve / 8 : reserve));
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        if (failure != null) {
            leave(transaction);
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        leave(transaction);
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        leave(transaction);
    }

    private void leave(TransactionExecution transaction) {
        Pass pass = transactions.remove(transaction);
        if (pass != null) {
            pass.close();
        }
    }

    private void enter(Lock side) {
        try {
            if (side.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new WriteRefusedException(
                WriteRefusedException.Reason.BUSY, List.of(Long.toString(patience.toSeconds())));
    }

    private static String megabytes(long bytes) {
        return Long.toString(bytes >> 20);
    }
}
