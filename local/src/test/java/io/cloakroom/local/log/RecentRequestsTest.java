package io.cloakroom.local.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloakroom.local.fixture.LogEntries;

import org.junit.jupiter.api.Test;

import java.util.List;

class RecentRequestsTest {
    private final RecentRequests recent = new RecentRequests(3);

    private List<String> pathsAfter(long number) {
        return recent.after(number).stream().map(request -> request.entry().path()).toList();
    }

    @Test
    void forgetsTheOldestBeyondItsCapacity() {
        List.of("/1", "/2", "/3", "/4").forEach(path -> recent.answered(LogEntries.answered(path)));

        assertThat(pathsAfter(0)).containsExactly("/2", "/3", "/4");
    }

    @Test
    void tellsWhatIsNewSinceANumber() {
        List.of("/1", "/2", "/3", "/4").forEach(path -> recent.answered(LogEntries.answered(path)));

        assertThat(pathsAfter(3)).containsExactly("/4");
        assertThat(pathsAfter(4)).isEmpty();
    }
}
