package io.cloakroom.api.faults;

import org.junit.jupiter.api.DynamicTest;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/** Cases that mostly wait: all are started together, and each is reported by its name. */
final class AtOnce {

    private AtOnce() {}

    record Case(String name, Body body) {}

    @FunctionalInterface
    interface Body {
        void run() throws Exception;
    }

    static Stream<DynamicTest> tests(List<Case> cases) {
        List<DynamicTest> tests = cases.stream().map(AtOnce::started).toList();
        return tests.stream();
    }

    private static DynamicTest started(Case one) {
        Callable<Boolean> body =
                () -> {
                    one.body().run();
                    return true;
                };
        FutureTask<Boolean> task = new FutureTask<>(body);
        Thread.ofPlatform().daemon().start(task);
        return DynamicTest.dynamicTest(one.name(), () -> await(one.name(), task));
    }

    private static void await(String name, Future<Boolean> task) throws InterruptedException {
        try {
            task.get();
        } catch (ExecutionException e) {
            throw new AssertionError(name + ": " + e.getCause(), e.getCause());
        }
    }
}
