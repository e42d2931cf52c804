package vn.daumoi.progress;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.daumoi.graph.Fold;

/**
 * A table as it was sent: XLSX (its first sheet) or CSV, told from the bytes and never from the name.
 *
 * @param lines those that are not empty, each with its number as a spreadsheet shows it
 */
record Sheet(List<Line> lines) {

    /** The largest file, in bytes. */
    static final int LARGEST = 10 << 20;

    private static final long LARGEST_UNPACKED = 50L << 20;
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_LINES = 20_000;
    private static final int MOST_COLUMNS = 200;
    private static final int PERCENT_FORMAT = 9;
    private static final int PERCENT_FORMAT_WITH_DECIMALS = 10;

    /** @param number from 1 */
    record Line(int number, List<Value> values) {

        /** What stands in a column; nothing beyond the last. */
        Value at(int column) {
            return column < values.size() ? values.get(column) : Value.EMPTY;
        }
    }

    /**
     * @param text as a person reads it
     * @param number where the spreadsheet holds a number; dates are numbers there
     * @param formula whether the spreadsheet computes it
     */
    record Value(String text, @Nullable BigDecimal number, boolean formula) {

        static final Value EMPTY = new Value("", null, false);

        boolean isEmpty() {
            return text.isEmpty() && !formula;
        }
    }

    /** @throws UnreadableSheetException where the bytes are no such table, or hold more than we take */
    static Sheet read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new UnreadableSheetException("progress.sheet.large", String.valueOf(LARGEST >> 20));
        }
        // the library looks at no fewer
        byte[] head = Arrays.copyOf(bytes, Math.max(bytes.length, 8));
        if (ReadableWorkbook.isOLE2Header(head)) {
            throw new UnreadableSheetException("progress.sheet.xls");
        }
        List<Line> lines = ReadableWorkbook.isOOXMLZipHeader(head) ? workbook(bytes) : commaSeparated(bytes);
        if (lines.isEmpty()) {
            throw new UnreadableSheetException("progress.sheet.empty");
        }
        return new Sheet(lines);
    }

    private static List<Line> workbook(byte[] bytes) {
        checkPacked(bytes);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            var lines = new ArrayList<Line>();
            rows.forEach(row ->
                    add(lines, row.getRowNum(), row.stream().map(Sheet::value).toList()));
            return lines;
        } catch (UnreadableSheetException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // whatever the library makes of broken bytes, it is the file that is broken
            throw (UnreadableSheetException) new UnreadableSheetException("progress.sheet.broken").initCause(e);
        }
    }

    /** A small file can unpack to any size, and XML can name other files: neither gets to the reader. */
    private static void checkPacked(byte[] bytes) {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new UnreadableSheetException("progress.sheet.type");
            }
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw new UnreadableSheetException("progress.sheet.broken");
            }
            long left = LARGEST_UNPACKED;
            for (ZipArchiveEntry part : parts) {
                try (InputStream in = zip.getInputStream(part)) {
                    left -= unpacked(in, left);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw (UnreadableSheetException) new UnreadableSheetException("progress.sheet.broken").initCause(e);
        }
    }

    private static long unpacked(InputStream in, long most) throws IOException {
        byte[] buffer = new byte[1 << 14];
        long unpacked = 0;
        for (int read = in.readNBytes(buffer, 0, buffer.length);
                read > 0;
                read = in.readNBytes(buffer, 0, buffer.length)) {
            if (unpacked == 0 && new String(buffer, 0, read, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) {
                throw new UnreadableSheetException("progress.sheet.broken");
            }
            unpacked += read;
            if (unpacked > most) {
                throw new UnreadableSheetException("progress.sheet.bomb", String.valueOf(LARGEST_UNPACKED >> 20));
            }
        }
        return unpacked;
    }

    private static Value value(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Value.EMPTY;
        }
        boolean formula = cell.getType() == CellType.FORMULA || cell.getFormula() != null;
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            return percent(cell)
                    ? new Value(plain(number.movePointRight(2)) + "%", null, formula)
                    : new Value(plain(number), number, formula);
        }
        return new Value(clean(cell.getText()), null, formula);
    }

    private static boolean percent(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        return id != null && (id == PERCENT_FORMAT || id == PERCENT_FORMAT_WITH_DECIMALS)
                || format != null && format.contains("%");
    }

    private static String plain(BigDecimal number) {
        // what a spreadsheet keeps of 0.1 + 0.2
        return number.setScale(8, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static List<Line> commaSeparated(byte[] bytes) {
        String text = text(bytes);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            var lines = new ArrayList<Line>();
            for (CSVRecord record : parser) {
                add(
                        lines,
                        Math.toIntExact(record.getRecordNumber()),
                        record.stream()
                                .map(cell -> new Value(clean(cell), null, false))
                                .toList());
            }
            return lines;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw (UnreadableSheetException) new UnreadableSheetException("progress.sheet.csv").initCause(e);
        }
    }

    private static String text(byte[] bytes) {
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            mark = 3;
        } else if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        }
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new UnreadableSheetException("progress.sheet.type");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw (UnreadableSheetException) new UnreadableSheetException("progress.sheet.encoding").initCause(e);
        }
    }

    /** Spreadsheets write a comma, a semicolon (where the comma is for decimals) or a tab: the one the first lines hold most of. */
    private static char delimiter(String text) {
        char best = ',';
        long most = 0;
        String head = text.lines().limit(5).reduce("", (a, b) -> a + '\n' + b);
        for (char candidate : new char[] {',', ';', '\t'}) {
            long found = head.chars().filter(c -> c == candidate).count();
            if (found > most) {
                most = found;
                best = candidate;
            }
        }
        return best;
    }

    private static void add(List<Line> lines, int number, List<Value> values) {
        if (values.size() > MOST_COLUMNS) {
            throw new UnreadableSheetException("progress.sheet.columns", String.valueOf(MOST_COLUMNS));
        }
        if (values.stream().anyMatch(value -> !value.isEmpty())) {
            if (lines.size() == MOST_LINES) {
                throw new UnreadableSheetException("progress.sheet.lines", String.valueOf(MOST_LINES));
            }
            lines.add(new Line(number, values));
        }
    }

    /** Without the apostrophe that our own tables put before what a spreadsheet would take for a formula. */
    private static String clean(String cell) {
        String text = Fold.nfc(cell).strip();
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
