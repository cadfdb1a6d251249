package org.hornbook.sample.repository;

import java.util.ArrayList;
import java.util.List;
import org.hornbook.sample.table.Dataset;

/** The student information system. */
public final class StudentInformation {

    /** Id of the repository. */
    public static final String ID = "sis";

    private StudentInformation() {}

    /** Its tables. */
    public static List<Dataset<?>> datasets(District district) {
        var datasets = new ArrayList<Dataset<?>>();
        datasets.addAll(new SisSchool(district).datasets());
        datasets.addAll(new SisPeople(district).datasets());
        datasets.addAll(new SisServices(district).datasets());
        return List.copyOf(datasets);
    }
}
