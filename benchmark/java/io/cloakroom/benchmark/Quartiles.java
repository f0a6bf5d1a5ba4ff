package io.cloakroom.benchmark;

import java.util.List;

/** The middle of some figures, and between which the middle half lies. */
public record Quartiles(double lower, double median, double upper) {

    /** Of at least one figure. */
    public static Quartiles of(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        int last = sorted.size() - 1;
        return new Quartiles(
                sorted.get(last / 4), sorted.get(last / 2), sorted.get(last - last / 4));
    }

    /** With this many decimals. */
    public String shown(int decimals) {
        String number = "%." + decimals + "f";
        return (number + " (" + number + " to " + number + ")").formatted(median, lower, upper);
    }
}
