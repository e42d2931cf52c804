package vn.daumoi.graph;

import java.util.Locale;

/**
 * Makes the stable, URL-safe keys of nodes. A key is the same for the same thing in every import, and never one of
 * Neo4j's internal ids.
 */
public final class Keys {

    private Keys() {}

    /** {@code "Bộ Công an"} → {@code agency-bo-cong-an}. */
    public static String agency(String officialName) {
        return NodeKind.AGENCY.prefix() + slug(officialName);
    }

    /** {@code "Cơ sở dữ liệu quốc gia về dân cư"} → {@code database-co-so-du-lieu-quoc-gia-ve-dan-cu}. */
    public static String database(String canonicalName) {
        return NodeKind.DATABASE.prefix() + slug(canonicalName);
    }

    /**
     * {@code "05/CT-TTg", "2023"} → {@code document-05-ct-ttg-2023}.
     *
     * @param qualifiers what tells documents of one number apart: the year, and for numbers that every province gives
     *     out anew, the place
     */
    public static String document(String number, String... qualifiers) {
        var key = new StringBuilder(NodeKind.DOCUMENT.prefix()).append(slug(number));
        for (String qualifier : qualifiers) {
            if (!qualifier.isBlank()) {
                key.append('-').append(slug(qualifier));
            }
        }
        return key.toString();
    }

    /** {@code document-05-ct-ttg-2023, "B.14"} → {@code task-05-ct-ttg-2023.B.14}; "2đ" becomes {@code 2dd}, unlike "2d". */
    public static String task(String documentKey, String code) {
        return NodeKind.TASK.prefix() + withoutPrefix(documentKey) + '.' + place(code);
    }

    /** The passage at a place of a document; {@code order} counts passages from 1. */
    public static String passage(String documentKey, int order) {
        return NodeKind.PASSAGE.prefix() + withoutPrefix(documentKey) + '.' + order;
    }

    private static String withoutPrefix(String documentKey) {
        return documentKey.startsWith(NodeKind.DOCUMENT.prefix())
                ? documentKey.substring(NodeKind.DOCUMENT.prefix().length())
                : documentKey;
    }

    private static String place(String code) {
        String distinct = code.replace("đ", "dd").replace("Đ", "DD");
        return Fold.diacritics(distinct).replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^-|-$", "");
    }

    /** Lower-case ASCII letters, digits and single hyphens. */
    public static String slug(String words) {
        return Fold.diacritics(words)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
