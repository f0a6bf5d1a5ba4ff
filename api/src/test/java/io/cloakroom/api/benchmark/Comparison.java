package io.cloakroom.api.benchmark;

import io.cloakroom.benchmark.Candidate;
import io.cloakroom.benchmark.Quartiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What each candidate has cost, run by run, so that a busy machine slows all of them. */
final class Comparison {

    private final Map<String, List<Run>> runs = new LinkedHashMap<>();

    private record Run(Candidate.Cost cost, double restored) {}

    void add(String candidate, Candidate.Cost cost, double restored) {
        runs.computeIfAbsent(candidate, name -> new ArrayList<>()).add(new Run(cost, restored));
    }

    /** Medians, and in brackets between which the middle half of the runs lies. */
    void print() {
        List<Run> floor = runs.values().iterator().next();
        System.out.printf("%d runs by turns; milliseconds, and ratio to the floor%n", floor.size());
        print("cold start", floor, 0, run -> run.cost().cold());
        print("processor time of it", floor, 0, run -> run.cost().processor());
        print("first after restore", floor, 1, Run::restored);
        print("warm", floor, 2, run -> run.cost().warm());
        print("warm, 99 of 100", floor, 2, run -> run.cost().percentile(99));
        print("memory, MB", floor, 0, run -> run.cost().memory());
    }

    private void print(String figure, List<Run> floor, int decimals, ToDoubleFunction<Run> value) {
        System.out.println(figure);
        runs.forEach(
                (name, its) -> {
                    List<Double> ratios = new ArrayList<>();
                    for (int i = 0; i < its.size(); i++) {
                        ratios.add(
                                value.applyAsDouble(its.get(i))
                                        / value.applyAsDouble(floor.get(i)));
                    }
                    Quartiles figures =
                            Quartiles.of(its.stream().mapToDouble(value).boxed().toList());
                    System.out.printf(
                            "  %-16s %s, ratio %s%n",
                            name, figures.shown(decimals), Quartiles.of(ratios).shown(2));
                });
    }
}
