package io.cloakroom.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.api.aws.AwsClients;

import org.junit.jupiter.api.Test;

import java.time.Clock;

final class RehearsalTest {

    @Test
    void answersEveryReadFromMemory() {
        ApiHandler handler =
                new ApiHandler(
                        Api.settings("t"), AwsClients.canned(Rehearsal.TABLE), Clock.systemUTC());

        for (String path : Rehearsal.FOUND) {
            assertThat(Api.send(handler, Event.get(path).as("rehearsal").bytes()).status())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void endsWithoutATrace() {
        Rehearsal.play(Api.settings("t"));
    }
}
