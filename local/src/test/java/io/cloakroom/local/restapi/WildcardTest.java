package io.cloakroom.local.restapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "*, anything/at:all, true",
        "*, '', true",
        "'', '', true",
        "'', a, false",
        "a, a, true",
        "a, A, false",
        "a?c, abc, true",
        "a?c, a/c, true",
        "a?c, ac, false",
        "dev/*/items, dev/GET/items, true",
        "dev/*/items, dev/GET/a/b/items, true",
        "dev/GET/items/*, dev/GET/items, false",
        "dev/GET/items/*, dev/GET/items/, true",
        "dev/GET/items*, dev/GET/items/7, true",
        "*a*b, xaxbxab, true",
        "*a*b, xaxbxaba, false",
        "a**b, ab, true",
        "a.c, abc, false",
    })
    void matchesTheWholeText(String pattern, String text, boolean expected) {
        assertThat(new Wildcard(pattern).matches(text)).isEqualTo(expected);
    }
}
