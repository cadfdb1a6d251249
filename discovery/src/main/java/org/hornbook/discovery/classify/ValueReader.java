package org.hornbook.discovery.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hornbook.discovery.profile.ColumnSample;
import org.hornbook.discovery.profile.Frequency;

/** What a column's values say of its type, whatever its name. */
final class ValueReader {
    /** Most different values looked at. */
    private static final int LOOK_AT = 400;

    private static final int FEW = 3;
    private static final int MANY = 20;
    private static final Set<String> JOBS = DataFile.words("job-words.txt");

    /** One test of single values, and what it says when at least a share of the values passes. */
    private record Test(
            String type, double strength, Where where, double atLeast, String title, Predicate<String> passes) {}

    private static final List<Test> TESTS = List.of(
            new Test("id.national", 7, Where.ANY, 0.7, "have the form of social security numbers", Checks::ssn),
            new Test("id.financial", 7, Where.ANY, 0.8, "are card numbers with a right check digit", Checks::card),
            new Test("id.financial", 7, Where.ANY, 0.8, "are international bank account numbers", Checks::iban),
            new Test("id.secret", 7, Where.ANY, 0.5, "are password hashes or tokens", Checks::secret),
            new Test("id.secret", 2.5, Where.PERSON, 0.9, "are digests in hexadecimal", Checks::digest),
            new Test("contact.email", 5.5, Where.PERSON, 0.7, "are e-mail addresses", Checks::email),
            new Test("contact.phone", 4.5, Where.PERSON, 0.7, "are telephone numbers", Checks::phone),
            new Test("contact.phone", 2.6, Where.PERSON, 0.95, "are ten digits that can be dialled", Checks::barePhone),
            new Test("contact.address", 5, Where.PERSON, 0.6, "are street addresses", Checks::street),
            new Test("contact.address", 4, Where.PERSON, 0.7, "are ZIP+4 codes", Checks::zipPlusFour),
            new Test("tech.address", 5, Where.ANY, 0.8, "are internet addresses", Checks::ip),
            new Test("tech.address", 5, Where.ANY, 0.8, "are hardware addresses", Checks::mac),
            new Test("tech.location", 4.5, Where.PERSON, 0.8, "are positions", Checks::location),
            new Test("person.photo", 3, Where.PEOPLE, 0.8, "are image files", Checks::image),
            new Test("person.name", 4.2, Where.ANY, 0.4, "are frequent given and family names", PersonNames::full),
            new Test("person.name", 3.6, Where.PERSON, 0.5, "are frequent given names", PersonNames::given),
            new Test("person.name", 3.6, Where.PERSON, 0.4, "are frequent family names", PersonNames::family),
            new Test("id.username", 3.6, Where.PERSON, 0.25, "are logins made of names", PersonNames::login));

    private final Vocabularies vocabularies = new Vocabularies();

    List<Signal> read(ColumnSample sample) {
        List<Frequency> values = sample.values().stream().limit(LOOK_AT).toList();
        List<Signal> signals = new ArrayList<>();
        if (values.isEmpty()) {
            return signals;
        }
        for (Test test : TESTS) {
            double share = share(values, test.passes());
            if (share >= test.atLeast()) {
                signals.add(new Signal(
                        test.type(),
                        sure(test.strength(), values.size()),
                        test.where(),
                        Share.of(share) + " of values " + test.title()));
            }
        }
        names(values, signals);
        jobs(values, signals);
        nineDigits(values, signals);
        Births.read(values).ifPresent(signals::add);
        if (FreeText.isText(values)) {
            signals.addAll(FreeText.read(values));
        } else {
            signals.addAll(vocabularies.read(values));
        }
        return signals;
    }

    /** Names too rare for any list still look like names, when some of them are frequent ones. */
    private static void names(List<Frequency> values, List<Signal> signals) {
        double shaped = share(values, PersonNames::shaped);
        double hinted = share(values, PersonNames::hinted);
        if (values.size() >= FEW && shaped >= 0.8 && hinted >= 0.3) {
            signals.add(new Signal(
                    "person.name", 4.2, Where.ANY, Share.of(shaped) + " of values are written as names of people"));
        } else if (values.size() >= MANY && hinted >= 0.2 && share(values, PersonNames::single) >= 0.95) {
            signals.add(new Signal(
                    "person.name", 3.5, Where.PERSON, Share.of(hinted) + " of values are frequent names of people"));
        }
    }

    private static void jobs(List<Frequency> values, List<Signal> signals) {
        double jobs = share(
                values,
                value -> Plain.value(value)
                        .lines()
                        .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                        .anyMatch(JOBS::contains));
        if (values.size() >= FEW && jobs >= 0.5) {
            signals.add(new Signal(
                    "staff.employment", 4, Where.STAFF, Share.of(jobs) + " of values have words of job titles"));
        }
    }

    static double share(List<Frequency> values, Predicate<String> passes) {
        return values.isEmpty()
                ? 0
                : (double) values.stream()
                                .filter(value -> passes.test(value.value()))
                                .count()
                        / values.size();
    }

    /** One or two values are a hint, not a proof. */
    private static double sure(double strength, int values) {
        return values >= FEW ? strength : strength * 0.6;
    }

    /** Nine bare digits: routing numbers pass their check digit, social security numbers spread over the areas. */
    private static void nineDigits(List<Frequency> values, List<Signal> signals) {
        if (values.size() < FEW) {
            return;
        }
        double routing = share(values, Checks::routing);
        if (routing >= 0.9) {
            signals.add(new Signal(
                    "id.financial", 5.5, Where.ANY, Share.of(routing) + " of values are bank routing numbers"));
            return;
        }
        double national = share(values, Checks::bareSsn);
        if (national < 0.95) {
            return;
        }
        long areas = values.stream()
                .map(value ->
                        value.value().substring(0, Math.min(3, value.value().length())))
                .distinct()
                .count();
        boolean spread = areas >= Math.min(values.size(), 80) * 0.5;
        signals.add(new Signal(
                "id.national",
                spread ? 4.5 : 1.5,
                Where.ANY,
                Share.of(national) + " of values could be social security numbers"
                        + (spread ? ", spread over the areas" : "")));
    }
}
