package org.hornbook.sample.people;

import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Chance that repeats itself for the same seed and topic, whatever thread or order other topics are drawn in. */
public final class Dice {

    private final RandomGenerator random;

    private Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Dice of their own for one topic. */
    public static Dice of(long seed, String topic) {
        return new Dice(new Random(seed * 31 + topic.hashCode()).nextLong());
    }

    /** True with that probability. */
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number, both ends included. */
    public int between(int lowest, int highest) {
        return random.nextInt(lowest, highest + 1);
    }

    /** A number from 0 to 1. */
    public double fraction() {
        return random.nextDouble();
    }

    /** A normally distributed number. */
    public double normal(double mean, double deviation) {
        return random.nextGaussian(mean, deviation);
    }

    /** How often something rare happens, when it happens {@code mean} times on average (Poisson, by Knuth's method). */
    public int occurrences(double mean) {
        double limit = Math.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    /** One of the list, each as likely. */
    public <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    /** The index of one of the weights, as likely as its weight. */
    public int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double rest = random.nextDouble() * total;
        for (int i = 0; i < weights.length - 1; i++) {
            rest -= weights[i];
            if (rest < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    /** That many digits, the first not zero. */
    public String digits(int count) {
        var text = new StringBuilder();
        text.append(between(1, 9));
        for (int i = 1; i < count; i++) {
            text.append(between(0, 9));
        }
        return text.toString();
    }

    /** That many characters of the alphabet. */
    public String text(String alphabet, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
