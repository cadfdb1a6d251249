package org.hornbook.sample.repository;

import static org.hornbook.sample.table.Storage.CODE;
import static org.hornbook.sample.table.Storage.DATE;
import static org.hornbook.sample.table.Storage.DECIMAL;
import static org.hornbook.sample.table.Storage.FLAG;
import static org.hornbook.sample.table.Storage.INTEGER;
import static org.hornbook.sample.table.Storage.TEXT;
import static org.hornbook.sample.truth.DataType.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.hornbook.sample.people.Dice;
import org.hornbook.sample.people.StaffMember;
import org.hornbook.sample.table.Dataset;

/** Payroll: what the staff is paid, into which account, and with which deductions. */
final class Payroll {

    private static final String ID = HumanResources.ID;
    private static final double STEP = 0.034;
    private static final double LEADERS_STEP = 0.011;

    private final District district;

    Payroll(District district) {
        this.district = district;
    }

    private record PayStep(String unit, int step, BigDecimal factor) {}

    private record Deduction(StaffMember member, String code, BigDecimal amount) {}

    private record Payment(StaffMember member, LocalDate day, BigDecimal gross, BigDecimal net) {}

    List<Dataset<?>> datasets() {
        return List.of(steps(), payees(), salaries(), deposits(), deductions(), payments());
    }

    private Dice luck(String topic, StaffMember member) {
        return district.population().dice(topic, member.number());
    }

    private Dataset<PayStep> steps() {
        var steps = new ArrayList<PayStep>();
        for (String unit : List.of("A", "B", "P", "S")) {
            for (int step = 1; step <= 14; step++) {
                steps.add(new PayStep(
                        unit,
                        step,
                        BigDecimal.valueOf(1 + increase(unit) * (step - 1)).setScale(3, RoundingMode.HALF_UP)));
            }
        }
        return Dataset.of(ID, "pay.step", steps)
                .add("unit", CODE, PayStep::unit)
                .add("step", INTEGER, PayStep::step)
                .add("factor", DECIMAL, PayStep::factor)
                .primaryKey("unit", "step");
    }

    /** The names of the two numbers say nothing: the second is the social security number, a planted fault. */
    private Dataset<StaffMember> payees() {
        return Dataset.of(ID, "pay.payee", district.population().staff())
                .add("payee_id", INTEGER, ID_STAFF, m -> m.number() + 40_000)
                .add("ref1", CODE, ID_STAFF, StaffMember::employeeCode)
                .add("ref2", TEXT, ID_NATIONAL, StaffMember::nationalId)
                .add("name_on_check", TEXT, PERSON_NAME, m -> m.name().listed())
                .add("w4_status", CODE, STAFF_COMPENSATION, m -> luck("w4", m).chance(0.55) ? "MFJ" : "S")
                .primaryKey("payee_id")
                .foreignKey("ref1", "hr.employee", "emp_no");
    }

    private Dataset<StaffMember> salaries() {
        return Dataset.of(ID, "pay.salary", district.population().employed())
                .add("payee_id", INTEGER, ID_STAFF, m -> m.number() + 40_000)
                .add("unit", CODE, STAFF_COMPENSATION, m -> m.job().unit())
                .add("step", INTEGER, STAFF_COMPENSATION, this::step)
                .add("annual", DECIMAL, STAFF_COMPENSATION, this::annual)
                .add(
                        "effective",
                        DATE,
                        STAFF_COMPENSATION,
                        m -> district.population().year().firstDay())
                .primaryKey("payee_id")
                .foreignKey("payee_id", "pay.payee", "payee_id")
                .linksTo("unit", ID, "pay.step", "unit");
    }

    private int step(StaffMember member) {
        return Math.clamp(
                1 + Period.between(member.hired(), district.population().asOf()).getYears(), 1, 14);
    }

    private static double increase(String unit) {
        return unit.equals("B") ? LEADERS_STEP : STEP;
    }

    private BigDecimal annual(StaffMember member) {
        double pay = member.job().basePay() * (1 + increase(member.job().unit()) * (step(member) - 1));
        return BigDecimal.valueOf(pay).setScale(2, RoundingMode.HALF_UP);
    }

    private Dataset<StaffMember> deposits() {
        return Dataset.of(ID, "pay.deposit", district.population().employed())
                .add("payee_id", INTEGER, ID_STAFF, m -> m.number() + 40_000)
                .add("aba", TEXT, ID_FINANCIAL, m -> routing(luck("bank", m)))
                .add("acct", TEXT, ID_FINANCIAL, m -> luck("account", m).digits(10))
                .add("kind", FLAG, ID_FINANCIAL, m -> luck("kind", m).chance(0.85) ? "C" : "S")
                .primaryKey("payee_id")
                .foreignKey("payee_id", "pay.payee", "payee_id");
    }

    /** One of five invented routing numbers whose check digit is right (weights 3, 7, 1). */
    private static String routing(Dice luck) {
        String eight = "0119990" + luck.between(1, 5);
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (eight.charAt(i) - '0') * (i % 3 == 0 ? 3 : i % 3 == 1 ? 7 : 1);
        }
        return eight + (10 - sum % 10) % 10;
    }

    private Dataset<Deduction> deductions() {
        var deductions = new ArrayList<Deduction>();
        for (StaffMember member : district.population().employed()) {
            BigDecimal annual = annual(member);
            deductions.add(new Deduction(member, "RETIRE", share(annual, "0.0034")));
            if (luck("health plan", member).chance(0.7)) {
                deductions.add(new Deduction(member, "HEALTH", new BigDecimal("212.40")));
            }
            if (luck("garnish", member).chance(0.015)) {
                deductions.add(new Deduction(member, "GARNISH", share(annual, "0.0040")));
            }
        }
        return Dataset.of(ID, "pay.deduction", deductions)
                .add("payee_id", INTEGER, ID_STAFF, d -> d.member().number() + 40_000)
                .add("ded_code", CODE, STAFF_COMPENSATION, Deduction::code)
                .add("amount", DECIMAL, STAFF_COMPENSATION, Deduction::amount)
                .primaryKey("payee_id", "ded_code")
                .foreignKey("payee_id", "pay.payee", "payee_id");
    }

    private Dataset<Payment> payments() {
        var payments = new ArrayList<Payment>();
        LocalDate friday = district.population().asOf();
        for (int i = 5; i >= 0; i--) {
            for (StaffMember member : district.population().employed()) {
                BigDecimal gross = share(annual(member), "0.03846");
                payments.add(new Payment(member, friday.minusDays(14L * i), gross, share(gross, "0.71")));
            }
        }
        return Dataset.of(ID, "pay.payment", payments)
                .add("payee_id", INTEGER, ID_STAFF, p -> p.member().number() + 40_000)
                .add("pay_date", DATE, STAFF_COMPENSATION, Payment::day)
                .add("gross", DECIMAL, STAFF_COMPENSATION, Payment::gross)
                .add("net", DECIMAL, STAFF_COMPENSATION, Payment::net)
                .primaryKey("payee_id", "pay_date")
                .linksTo("payee_id", ID, "pay.payee", "payee_id");
    }

    private static BigDecimal share(BigDecimal amount, String factor) {
        return amount.multiply(new BigDecimal(factor)).setScale(2, RoundingMode.HALF_UP);
    }
}
