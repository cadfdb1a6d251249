package org.hornbook.sample.roster;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hornbook.sample.people.Student;
import org.hornbook.sample.repository.District;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is planted in the roster and beside it. The roster itself cannot tell restrictions and opt-outs; whoever imports it
 * enters them.
 *
 * @param courtRestriction a caregiver whose access to a student's record a court limited
 * @param adultStudent local number of a student of 18 or more, who holds the rights
 * @param studentOf14 local number of a student of 14, who shares them with the parents
 * @param duplicate a student who was entered twice
 * @param optOut local number of a student whose family asked not to disclose directory information
 */
public record RosterTruth(
        CourtRestriction courtRestriction, int adultStudent, int studentOf14, Duplicate duplicate, int optOut) {

    /** Name of the file beside the bundle's. */
    public static final String FILE_NAME = "roster-truth.json";

    /**
     * A limit on one caregiver.
     *
     * @param student local number
     * @param caregiver number of the caregiver in the student information system
     */
    public record CourtRestriction(int student, int caregiver) {}

    /**
     * A double entry.
     *
     * @param student local number
     * @param secondNumber the number of the second entry, under which the nurses still keep visits
     */
    public record Duplicate(int student, int secondNumber) {}

    static RosterTruth of(District district) {
        LocalDate today = district.population().asOf();
        List<Student> enrolled = district.enrolled();
        Student restricted = enrolled.stream()
                .filter(student -> student.household().guardians().size() > 1)
                .min(Comparator.comparing(
                                (Student student) -> !student.household().custodyDispute())
                        .thenComparingInt(Student::number))
                .orElseThrow();
        Student twice =
                enrolled.stream().filter(Student::hasOldNumber).findFirst().orElse(enrolled.getFirst());
        return new RosterTruth(
                new CourtRestriction(
                        restricted.number(),
                        restricted.household().guardians().get(1).id()),
                aged(enrolled, today, 18).orElse(enrolled.getLast()).number(),
                aged(enrolled, today, 14).orElse(enrolled.getFirst()).number(),
                new Duplicate(twice.number(), twice.oldNumber()),
                enrolled.get(enrolled.size() / 3).number());
    }

    private static Optional<Student> aged(List<Student> students, LocalDate today, int years) {
        return students.stream()
                .filter(student -> !student.birthDate().plusYears(years).isAfter(today)
                        && student.birthDate().plusYears(years + 1L).isAfter(today))
                .min(Comparator.comparingInt(Student::number));
    }

    void write(Path folder) {
        JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve(FILE_NAME).toFile(), this);
    }
}
