package org.hornbook.sample.repository;

import static org.hornbook.sample.table.Storage.CODE;
import static org.hornbook.sample.table.Storage.DATE;
import static org.hornbook.sample.table.Storage.INTEGER;
import static org.hornbook.sample.table.Storage.TEXT;
import static org.hornbook.sample.truth.DataType.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hornbook.sample.people.Dice;
import org.hornbook.sample.table.Dataset;
import org.hornbook.sample.table.Output;

/** Test results of a programme that ended years ago: nobody has added to them since, and nobody has looked. */
public final class ResultsArchive {

    /** Id of the repository. */
    public static final String ID = "results-archive";

    /** Years of age of the newest row. */
    static final int AGE = 8;

    private ResultsArchive() {}

    private record Result(String stateId, LocalDate birth, String subject, int score, LocalDate taken) {}

    /** Three years of results. */
    public static Output output(District district) {
        var datasets = new ArrayList<Dataset<?>>();
        int newest = district.population().year().endYear() - AGE - 1;
        for (int year = newest - 2; year <= newest; year++) {
            datasets.add(year(district, year));
        }
        return new Output.Parquet("results-archive", datasets);
    }

    private static Dataset<Result> year(District district, int year) {
        Dice dice = district.population().dice("archive " + year);
        var results = new ArrayList<Result>();
        int students = district.enrolled().size() / 3;
        for (int i = 0; i < students; i++) {
            String stateId = "10" + dice.digits(8);
            LocalDate birth = LocalDate.of(year - 16, 9, 1).plusDays(dice.between(0, 364 * 8));
            for (String subject : List.of("ELA", "MATH")) {
                results.add(new Result(
                        stateId, birth, subject, dice.between(1, 99), LocalDate.of(year, 5, dice.between(1, 20))));
            }
        }
        return Dataset.of(ID, "results-%d.parquet".formatted(year), results)
                .partOf("results-*.parquet")
                .add("sasid", CODE, ID_STUDENT, Result::stateId)
                .add("birth", DATE, PERSON_BIRTH_DATE, Result::birth)
                .add("subject", TEXT, EDU_ASSESSMENT, Result::subject)
                .add("ncertile", INTEGER, EDU_ASSESSMENT, Result::score)
                .add("taken_on", DATE, EDU_ASSESSMENT, Result::taken);
    }
}
