package io.cloakroom.local.sam;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * The order in which a dictionary of Python 2.7 goes through its keys: by their hashes. The
 * transform imitates it to this day, lest deployed APIs change ({@code
 * samtranslator/utils/py27hash_fix.py}).
 */
final class DictionaryOrder {
    private static final int SMALLEST = 8;

    private String[] slots = new String[SMALLEST];
    private int used;

    private DictionaryOrder() {}

    /**
     * The keys in the order that stays when the dictionary is copied, as the transform does often.
     */
    static List<String> of(Collection<String> keys) {
        List<String> order = List.copyOf(keys);
        for (int copies = 0; copies < keys.size(); copies++) {
            order = ofNew(order);
        }
        return order;
    }

    /** The keys in the order that they have right after the dictionary was filled with them. */
    static List<String> ofNew(Collection<String> keys) {
        var dictionary = new DictionaryOrder();
        keys.forEach(dictionary::add);
        return dictionary.keys();
    }

    private List<String> keys() {
        return Arrays.stream(slots).filter(Objects::nonNull).toList();
    }

    private void add(String key) {
        slots[freeSlot(key)] = key;
        used++;
        if (used * 3 >= slots.length * 2) {
            grow();
        }
    }

    private int freeSlot(String key) {
        long hash = hash(key);
        long walker = hash;
        long perturb = hash;
        while (slots[(int) (walker & (slots.length - 1))] != null) {
            walker = walker * 5 + perturb + 1;
            perturb >>>= 5;
        }
        return (int) (walker & (slots.length - 1));
    }

    private static long hash(String key) {
        long hash = key.isEmpty() ? 0 : (long) key.codePointAt(0) << 7;
        for (int c : key.codePoints().toArray()) {
            hash = (1_000_003 * hash) ^ c;
        }
        return hash ^ key.codePointCount(0, key.length());
    }

    private void grow() {
        List<String> keys = keys();
        int size = SMALLEST;
        while (size <= keys.size() * 4) {
            size *= 2;
        }
        slots = new String[size];
        used = 0;
        keys.forEach(this::add);
    }
}
