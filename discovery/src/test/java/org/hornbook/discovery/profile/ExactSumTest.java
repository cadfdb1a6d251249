package org.hornbook.discovery.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ExactSumTest {
    @Property
    void isTheSumRoundedOnce(@ForAll @Size(max = 60) List<Double> numbers, @ForAll Random random) {
        BigDecimal exact = BigDecimal.ZERO;
        for (double number : numbers) {
            exact = exact.add(new BigDecimal(number));
        }
        var left = new ExactSum();
        var right = new ExactSum();
        Collections.shuffle(numbers, random);
        numbers.forEach(number -> (random.nextBoolean() ? left : right).add(number, 1));
        left.merge(right);
        assertThat(left.value()).isEqualTo(exact.doubleValue());
    }

    @Property
    void countsANumberSoManyTimes(@ForAll float number, @ForAll short times) {
        long many = Math.abs((long) times);
        var sum = new ExactSum();
        sum.add(number, many);
        assertThat(sum.value())
                .isEqualTo(new BigDecimal(number)
                        .multiply(BigDecimal.valueOf(many))
                        .doubleValue());
    }

    @Test
    void keepsWhatIsSmallBesideWhatIsLarge() {
        var sum = new ExactSum();
        sum.add(1e300, 1);
        sum.add(1, 1);
        sum.add(-1e300, 1);
        sum.add(Double.MIN_VALUE, 3);
        sum.add(-1, 1);
        assertThat(sum.value()).isEqualTo(3 * Double.MIN_VALUE);
    }

    @Test
    void ofInfiniteNumbersIsInfinite() {
        var sum = new ExactSum();
        sum.add(5, 1);
        sum.add(Double.POSITIVE_INFINITY, 1);
        assertThat(sum.value()).isEqualTo(Double.POSITIVE_INFINITY);
    }
}
