package vn.daumoi.report;

/** What the whole graph can be written as. */
public enum ExportFormat {
    /** One object with {@code nodes} and {@code relations}. */
    JSON("application/json", "json"),
    /** A ZIP file of two tables: {@code nodes.csv} and {@code relations.csv}. */
    CSV("application/zip", "zip"),
    /** Statements, one a line, that make the same graph in an empty Neo4j. */
    CYPHER("text/plain;charset=UTF-8", "cypher"),
    /** For Gephi, yEd and the like. */
    GRAPHML("application/graphml+xml", "graphml");

    private final String mediaType;
    private final String extension;

    ExportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** How a file's name ends, without the dot. */
    public String extension() {
        return extension;
    }
}
