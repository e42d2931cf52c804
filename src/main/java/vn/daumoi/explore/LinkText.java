package vn.daumoi.explore;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An exploration as the text of a link, and back: JSON, compressed, in letters that an address may hold. */
public final class LinkText {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Of the JSON: some 100,000 nodes. Whoever sends more means no good. */
    private static final int LONGEST = 8_000_000;

    private LinkText() {}

    /** The same for the same exploration, always. */
    public static String write(Exploration exploration) {
        byte[] json = JSON.writeValueAsString(exploration).getBytes(StandardCharsets.UTF_8);
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(json);
            deflater.finish();
            var packed = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
        }
    }

    /** Nothing where the text is no such link, or only a part of one. */
    public static Optional<Exploration> read(String text) {
        try (var inflater = new Inflater(true)) {
            inflater.setInput(Base64.getUrlDecoder().decode(text));
            var json = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 || json.size() > LONGEST) {
                    return Optional.empty();
                }
                json.write(buffer, 0, read);
            }
            return Optional.ofNullable(JSON.readValue(json.toByteArray(), Exploration.class));
        } catch (DataFormatException | IllegalArgumentException | NullPointerException | JacksonException e) {
            return Optional.empty();
        }
    }
}
