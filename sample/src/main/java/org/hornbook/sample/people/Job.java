package org.hornbook.sample.people;

/**
 * A job: its title and what depends on it.
 *
 * @param code code in human resources
 * @param title title
 * @param department subject or department code
 * @param unit bargaining unit: {@code A} teachers, {@code B} administrators, {@code P} aides, {@code S} support
 * @param basePay yearly pay of a beginner, dollars
 */
public record Job(String code, String title, String department, String unit, int basePay) {

    static final Job ELEMENTARY = new Job("T-ELM", "Elementary teacher", "ELM", "A", 56_000);
    static final Job PARAPROFESSIONAL = new Job("A-PAR", "Paraprofessional", "SPE", "P", 27_500);

    /** Whether the job teaches classes. */
    public boolean teaches() {
        return code.startsWith("T-");
    }

    /** Whether the state licenses it. */
    public boolean licensed() {
        return unit.equals("A") || unit.equals("B");
    }

    static Job teacher(String department, String title) {
        return new Job("T-" + department, title, department, "A", 56_000);
    }
}
