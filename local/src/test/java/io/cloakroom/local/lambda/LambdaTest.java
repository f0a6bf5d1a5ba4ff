package io.cloakroom.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloakroom.local.lambda.FunctionUnderTest.Settings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

class LambdaTest {
    @TempDir private Path folder;

    @Test
    void carriesTheEventThereAndTheAnswerBack() throws Exception {
        try (var function = new FunctionUnderTest(folder, FunctionUnderTest.ECHO)) {
            assertThat(function.answer("{\"a\":1}")).isEqualTo("{\"a\":1}");
        }
    }

    @Test
    void startsOnceAndThenStaysWarm() throws Exception {
        try (var function = new FunctionUnderTest(folder, FunctionUnderTest.ECHO)) {
            assertThat(function.invoke("1"))
                    .isInstanceOfSatisfying(
                            Invocation.Result.Returned.class,
                            first -> assertThat(first.coldStart()).isTrue());
            for (int i = 0; i < 5; i++) {
                assertThat(function.invoke("2"))
                        .isInstanceOfSatisfying(
                                Invocation.Result.Returned.class,
                                next -> assertThat(next.coldStart()).isFalse());
            }
            assertThat(function.lambda().status())
                    .singleElement()
                    .satisfies(LambdaTest::hasOneIdleEnvironmentAfterSixCalls);
        }
    }

    private static void hasOneIdleEnvironmentAfterSixCalls(FunctionStatus status) {
        assertThat(status.environments())
                .singleElement()
                .satisfies(
                        environment -> {
                            assertThat(environment.state()).isEqualTo(FunctionStatus.State.IDLE);
                            assertThat(environment.invocations()).isEqualTo(6);
                            assertThat(environment.coldStart()).isPresent();
                        });
    }

    @Test
    void givesTheMessageOfWhatTheFunctionThrewAndGoesOn() throws Exception {
        var body =
                """
                public static String handle(String event, Context context) {
                    if (event.isEmpty()) { throw new RuntimeException("Unauthorized"); }
                    return event;
                }
                """;
        try (var function = new FunctionUnderTest(folder, body)) {
            assertThat(function.failure("\"\"")).isEqualTo("Unauthorized");
            assertThat(function.invoke("\"a\""))
                    .isInstanceOfSatisfying(
                            Invocation.Result.Returned.class,
                            next -> assertThat(next.coldStart()).isFalse());
        }
    }

    @Test
    void endsAFunctionAtItsTimeoutAndStartsAnother() throws Exception {
        var body =
                """
                public static String handle(Integer millis) throws Exception {
                    Thread.sleep(millis);
                    return "slept";
                }
                """;
        var settings = Settings.DEFAULT.timeout(Duration.ofSeconds(3)).withSnapStart();
        try (var function = new FunctionUnderTest(folder, body, settings)) {
            assertThat(function.failure("60000"))
                    .matches(
                            "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z [0-9a-f-]{36} Task timed out after 3.00"
                                    + " seconds");
            assertThat(function.answer("0")).isEqualTo("\"slept\"");
        }
    }

    @Test
    void endsWithAFunctionWhatItHasStarted() throws Exception {
        var body =
                """
                public static Long handle(Integer seconds) throws Exception {
                    return new ProcessBuilder("sleep", "" + seconds).start().pid();
                }
                """;
        ProcessHandle child;
        try (var function = new FunctionUnderTest(folder, body)) {
            child = ProcessHandle.of(Long.parseLong(function.answer("1000"))).orElseThrow();
            assertThat(child.isAlive()).isTrue();
        }
        assertThat(child.onExit()).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void knowsNoOtherFunctions() throws Exception {
        try (var function = new FunctionUnderTest(folder, FunctionUnderTest.ECHO)) {
            assertThatThrownBy(
                            () ->
                                    function.lambda()
                                            .invoke(
                                                    "Other",
                                                    new Invocation(new byte[0], "", Duration.ZERO)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Other");
        }
    }
}
