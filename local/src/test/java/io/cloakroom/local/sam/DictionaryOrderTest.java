package io.cloakroom.local.sam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

/** Orders that Python 2.7's dictionaries give; the translator's own test compares more of them. */
class DictionaryOrderTest {
    @Test
    void goesByHashesAndNotByInsertion() {
        assertThat(DictionaryOrder.of(List.of("/a", "/a/"))).containsExactly("/a/", "/a");
        assertThat(DictionaryOrder.of(List.of("/a/", "/a"))).containsExactly("/a/", "/a");
    }

    @Test
    void losesNoKeyWhenItGrows() {
        List<String> keys = IntStream.range(0, 500).mapToObj(i -> "/p" + i).toList();

        assertThat(DictionaryOrder.of(keys)).containsExactlyInAnyOrderElementsOf(keys);
    }
}
