package vn.daumoi.analysis;

import java.util.Comparator;
import java.util.stream.IntStream;
import vn.daumoi.analysis.algorithm.Links;

/** Pairs of numbers with a third beside each, gathered row by row. */
final class Pairs {

    private final Growing owners = new Growing();
    private final Growing others = new Growing();
    private final Growing extras = new Growing();

    /** Leaves out a pair of which one half is not known ({@code -1}), and says so. */
    boolean add(int owner, int other, int extra) {
        if (owner == -1 || other == -1) {
            return false;
        }
        owners.add(owner);
        others.add(other);
        extras.add(extra);
        return true;
    }

    int count() {
        return owners.count();
    }

    int[] owners() {
        return owners.toArray();
    }

    int[] others() {
        return others.toArray();
    }

    int[] extras() {
        return extras.toArray();
    }

    Links links(int size) {
        return Links.of(size, owners(), others());
    }

    /** The third numbers in the order of {@link #links}; only -1 to 127. */
    byte[] extras(int size) {
        int[] arranged = Links.arranged(size, owners(), extras());
        var bytes = new byte[arranged.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) arranged[i];
        }
        return bytes;
    }

    Pairs reversed() {
        var reversed = new Pairs();
        for (int i = 0; i < count(); i++) {
            reversed.add(others.get(i), owners.get(i), extras.get(i));
        }
        return reversed;
    }

    Pairs inOrderOfExtra() {
        var ordered = new Pairs();
        IntStream.range(0, count())
                .boxed()
                .sorted(Comparator.comparingInt(extras::get))
                .forEach(i -> ordered.add(owners.get(i), others.get(i), extras.get(i)));
        return ordered;
    }

    /** {@link #links}, each other once per owner. */
    Links distinct(int size) {
        Links all = links(size);
        var once = new Pairs();
        for (int owner = 0; owner < size; owner++) {
            for (int i = all.from()[owner]; i < all.from()[owner + 1]; i++) {
                boolean again = false;
                for (int j = all.from()[owner]; j < i; j++) {
                    again |= all.others()[j] == all.others()[i];
                }
                if (!again) {
                    once.add(owner, all.others()[i], 0);
                }
            }
        }
        return once.links(size);
    }
}
