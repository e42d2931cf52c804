package vn.daumoi.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup says of itself; the first entry of its file.
 *
 * @param format of the file, see {@link #FORMAT}
 * @param program version of the program that made it
 * @param schema number of the newest migration of its data
 * @param createdAt when its data were as they are in it
 * @param serial its number among those the program made of its own accord; 0 for one that a person asked for
 * @param files everything else that is in the file
 */
public record Manifest(
        int format, String program, int schema, Instant createdAt, long serial, Counts counts, List<Entry> files) {

    /** What this program writes, and the newest it reads. */
    public static final int FORMAT = 1;

    /** How many of each there are. */
    public record Counts(long tasks, long agencies, long databases, long documents, long accounts) {}

    /**
     * One file.
     *
     * @param path in the data folder, with slashes
     * @param size in bytes
     * @param sha256 of its bytes, in hexadecimal
     */
    public record Entry(String path, long size, String sha256) {}

    /** Whether the program made it of its own accord. */
    public boolean automatic() {
        return serial > 0;
    }

    /** What its files take when they are unpacked, in bytes. */
    public long size() {
        return files.stream().mapToLong(Entry::size).sum();
    }
}
