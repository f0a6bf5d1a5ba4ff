package io.cloakroom.authorizer.benchmark;

import io.cloakroom.benchmark.Candidate;
import io.cloakroom.benchmark.Quartiles;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the floor and the function have cost, run by run, so that a busy machine slows both. */
final class Comparison {
    private final String algorithm;
    private final List<Run> runs = new ArrayList<>();

    private record Run(Candidate.Cost floor, Candidate.Cost function) {
        double ratio(ToDoubleFunction<Candidate.Cost> cost) {
            return cost.applyAsDouble(function) / cost.applyAsDouble(floor);
        }
    }

    Comparison(String algorithm) {
        this.algorithm = algorithm;
    }

    void add(Candidate.Cost floor, Candidate.Cost function) {
        runs.add(new Run(floor, function));
    }

    /** Medians, and in brackets between which the middle half of the runs lies. */
    void print() {
        System.out.printf("%s, %d runs by turns, milliseconds%n", algorithm, runs.size());
        printRatio("cold start", Candidate.Cost::cold);
        printRatio("processor time of it", Candidate.Cost::processor);
        System.out.printf(
                "  %-21s floor %s, function %s, difference %s%n",
                "warm",
                of(run -> run.floor().warm()).shown(2),
                of(run -> run.function().warm()).shown(2),
                of(run -> run.function().warm() - run.floor().warm()).shown(2));
    }

    private void printRatio(String name, ToDoubleFunction<Candidate.Cost> cost) {
        System.out.printf(
                "  %-21s floor %s, function %s, ratio %s%n",
                name,
                of(run -> cost.applyAsDouble(run.floor())).shown(0),
                of(run -> cost.applyAsDouble(run.function())).shown(0),
                of(run -> run.ratio(cost)).shown(2));
    }

    private Quartiles of(ToDoubleFunction<Run> figure) {
        return Quartiles.of(runs.stream().mapToDouble(figure).boxed().toList());
    }
}
