package org.hornbook.server.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hornbook.server.catalog.Dataset;
import org.hornbook.server.catalog.DatasetQuery;
import org.hornbook.server.catalog.Datasets;
import org.hornbook.server.catalog.Element;
import org.hornbook.server.catalog.ElementRef;
import org.hornbook.server.catalog.Elements;
import org.hornbook.server.catalog.Link;
import org.hornbook.server.catalog.Links;
import org.hornbook.server.sharing.TableDefinition;
import org.hornbook.server.sharing.TableDefinition.Breakdown;
import org.hornbook.server.sharing.TableDefinition.Condition;
import org.hornbook.server.sharing.TableDefinition.Source;
import org.hornbook.server.sharing.TableDefinition.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How the sample district counts its tables, in terms of its catalog; empty while the catalog lacks something. */
@Component
@Profile("demo")
class DemoTables {

    private static final List<Word> GRADES = List.of(
            name("PK", "Pre-kindergarten"),
            name("K", "Kindergarten"),
            name("01", "Grade 1"),
            name("02", "Grade 2"),
            name("03", "Grade 3"),
            name("04", "Grade 4"),
            name("05", "Grade 5"),
            name("06", "Grade 6"),
            name("07", "Grade 7"),
            name("08", "Grade 8"),
            name("09", "Grade 9"),
            name("10", "Grade 10"),
            name("11", "Grade 11"),
            name("12", "Grade 12"),
            group("Elementary", "PK", "K", "01", "02", "03", "04", "05"),
            group("Middle", "06", "07", "08"),
            group("High", "09", "10", "11", "12"));

    private static final List<Word> RACES = List.of(
            name("01", "White"),
            name("02", "Asian"),
            name("03", "Black or African American"),
            name("04", "Native American"),
            name("05", "Pacific Islander"),
            name("06", "Other"),
            name("07", "Two or more"));

    private static final List<Word> LANGUAGES = List.of(
            name("267", "English"),
            name("837", "Spanish"),
            name("748", "Portuguese"),
            name("150", "Chinese"),
            name("878", "Telugu"),
            name("495", "Korean"),
            new Word("Other languages", List.of("042", "136", "364", "480", "941", "999"), true));

    private final Datasets datasets;
    private final Elements elements;
    private final Links links;

    DemoTables(Datasets datasets, Elements elements, Links links) {
        this.datasets = datasets;
        this.elements = elements;
        this.links = links;
    }

    /** The dataset of that name in the student information system. */
    Optional<Dataset> dataset(String name) {
        return datasets.all(DatasetQuery.everywhere(DatasetQuery.Show.PRESENT)).stream()
                .filter(found -> found.name().equals(name))
                .findFirst();
    }

    /** Students by school and grade. */
    Optional<TableDefinition> byGrade(Dataset dataset, String year) {
        return schools(dataset)
                .flatMap(schools -> own(dataset, "grd_cd")
                        .flatMap(grade ->
                                of(dataset, year, List.of(schools, new Breakdown(grade, "Grade", null, GRADES)))));
    }

    /** Students by school and race. */
    Optional<TableDefinition> byRace(Dataset dataset, String year) {
        return schools(dataset)
                .flatMap(schools -> through(dataset, "stu_id", "race_cd")
                        .flatMap(
                                race -> of(dataset, year, List.of(schools, new Breakdown(race, "Race", null, RACES)))));
    }

    /** Students by school and the language spoken at home. */
    Optional<TableDefinition> byLanguage(Dataset dataset, String year) {
        return schools(dataset)
                .flatMap(schools -> through(dataset, "stu_id", "hm_lang_cd")
                        .flatMap(language -> of(
                                dataset,
                                year,
                                List.of(schools, new Breakdown(language, "Language at home", null, LANGUAGES)))));
    }

    private Optional<TableDefinition> of(Dataset dataset, String year, List<Breakdown> breakdowns) {
        return own(dataset, "sch_yr")
                .flatMap(period -> own(dataset, "stu_id")
                        .map(student -> new TableDefinition(
                                dataset.id(),
                                breakdowns,
                                student.element(),
                                List.of(),
                                new Condition(period, List.of(year)))));
    }

    private Optional<Breakdown> schools(Dataset dataset) {
        @Nullable Source names = through(dataset, "sch_cd", "sch_nm").orElse(null);
        return own(dataset, "sch_cd").map(school -> new Breakdown(school, "School", names, List.of()));
    }

    private Optional<Source> own(Dataset dataset, String element) {
        return element(dataset, element).map(found -> new Source(found.id(), null));
    }

    private Optional<Source> through(Dataset dataset, String key, String element) {
        return links.of(dataset.id()).stream()
                .filter(link -> link.from().dataset().equals(dataset.id()))
                .filter(link -> link.from().name().equals(key))
                .flatMap(link -> target(link, element).stream())
                .findFirst();
    }

    private Optional<Source> target(Link link, String element) {
        return datasets.find(link.to().dataset())
                .flatMap(target -> element(target, element))
                .map(found -> new Source(found.id(), link.id()));
    }

    private Optional<Element> element(Dataset dataset, String name) {
        return elements.find(new ElementRef(dataset.repository(), dataset.name(), name));
    }

    private static Word name(String code, String label) {
        return new Word(label, List.of(code), false);
    }

    private static Word group(String label, String... codes) {
        return new Word(label, Arrays.asList(codes), true);
    }
}
