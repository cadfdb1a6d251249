package org.hornbook.disclosure.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.hornbook.disclosure.rule.Dominance;
import org.hornbook.disclosure.rule.Rules;
import org.hornbook.disclosure.rule.Singletons;

/** Reads the rules of a specification. */
final class RulesReader {
    private RulesReader() {}

    /** The rules of an object. */
    static Rules rules(Json json) {
        Json.Fields fields = json.fields(
                "rules", List.of("minimum", "zerosSafe", "protectSingletons", "dominance", "pPercent", "wholeGroup"));
        Optional<Dominance> dominance = fields.find("dominance").map(given -> {
            Json.Fields rule = given.fields("dominance", List.of("n", "k"));
            return valid(given, () -> new Dominance((int) both(rule, "n"), both(rule, "k")));
        });
        List<String> whole = new ArrayList<>();
        fields.find("wholeGroup")
                .ifPresent(given ->
                        given.items("wholeGroup").forEach(item -> whole.add(item.text("a column of wholeGroup"))));
        return valid(
                json,
                () -> new Rules(
                        whole(fields.find("minimum"), "minimum"),
                        fields.find("zerosSafe")
                                .map(given -> given.flag("zerosSafe"))
                                .orElse(true),
                        fields.find("protectSingletons")
                                .map(RulesReader::singletons)
                                .orElse(Singletons.CONTRIBUTORS),
                        dominance,
                        optional(fields.find("pPercent"), "pPercent"),
                        whole));
    }

    private static Singletons singletons(Json given) {
        if (given instanceof Json.Text text && text.value().equals("sums")) {
            return Singletons.SUMS;
        }
        if (given instanceof Json.Flag flag) {
            return flag.value() ? Singletons.CONTRIBUTORS : Singletons.IGNORED;
        }
        throw new BadInput(given.place() + ": protectSingletons must be true, false or \"sums\"");
    }

    private static double both(Json.Fields rule, String key) {
        return rule.find(key)
                .orElseThrow(() -> new BadInput(rule.place() + ": dominance needs both n and k"))
                .number(key);
    }

    private static long whole(Optional<Json> given, String what) {
        double number = given.map(json -> json.number(what)).orElse(0.0);
        if (number != Math.rint(number)) {
            throw new BadInput(given.map(Json::place).orElse("") + ": " + what + " must be a whole number");
        }
        return (long) number;
    }

    /** A number that may be absent or null. */
    static OptionalDouble optional(Optional<Json> given, String what) {
        if (given.isEmpty() || given.get() instanceof Json.Nothing) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(given.get().number(what));
    }

    /** Makes a value, and says where its text stands if it is refused. */
    static <T> T valid(Json place, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException bad) {
            throw new BadInput(place.place() + ": " + bad.getMessage());
        }
    }
}
