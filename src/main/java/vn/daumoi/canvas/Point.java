package vn.daumoi.canvas;

import java.util.LinkedHashMap;
import java.util.Map;

/** A place in the picture, in its own units: a usual box is 220 wide and 68 high. */
public record Point(double x, double y) {

    /** Reads "key x y key x y …", as the browser tells places. */
    static Map<String, Point> read(String said) {
        var places = new LinkedHashMap<String, Point>();
        String[] parts = said.isEmpty() ? new String[0] : said.split(" ");
        for (int i = 0; i + 2 < parts.length; i += 3) {
            places.put(parts[i], new Point(Double.parseDouble(parts[i + 1]), Double.parseDouble(parts[i + 2])));
        }
        return places;
    }
}
