package io.cloakroom.api.json;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;

import java.math.BigDecimal;
import java.math.BigInteger;

final class NumbersTest {

    @Property
    void staysTheSameNumberInWhateverForm(
            @ForAll
                    @BigRange(
                            min = "-99999999999999999999999999999999999999",
                            max = "99999999999999999999999999999999999999")
                    BigInteger digits,
            @ForAll @IntRange(min = -88, max = 92) int scale,
            @ForAll boolean plain) {
        BigDecimal number = new BigDecimal(digits, scale);
        String text = plain ? number.toPlainString() : number.toString();

        assertThat(Numbers.exact(text))
                .hasValueSatisfying(kept -> assertThat(kept).isEqualByComparingTo(number));
    }

    @Property
    void hasOneForm(@ForAll BigInteger digits, @ForAll @IntRange(min = -50, max = 50) int scale) {
        BigDecimal number = new BigDecimal(digits, scale);

        assertThat(Numbers.plain(number)).isEqualTo(Numbers.plain(number.setScale(scale + 7)));
    }
}
