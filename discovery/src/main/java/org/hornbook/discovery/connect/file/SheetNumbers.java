package org.hornbook.discovery.connect.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Numbers and dates of workbooks, which are all stored as floating point. */
final class SheetNumbers {
    private static final MathContext DIGITS = new MathContext(15);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private SheetNumbers() {}

    /** As people see it: 15 digits, as spreadsheets show them, no exponent. */
    static String number(String value) {
        try {
            BigDecimal number = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
            return number.signum() == 0 ? "0" : number.toPlainString();
        } catch (NumberFormatException e) {
            return value;
        }
    }

    /** The ISO date; with the time when there is one; the time alone for numbers below one. */
    static String date(String value) {
        try {
            double number = Double.parseDouble(value);
            if (!DateUtil.isValidExcelDate(number)) {
                return number(value);
            }
            LocalDateTime moment = DateUtil.getLocalDateTime(number, false, true);
            if (number < 1) {
                return TIME.format(moment);
            }
            boolean midnight = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
            return midnight ? moment.toLocalDate().toString() : moment.toLocalDate() + " " + TIME.format(moment);
        } catch (NumberFormatException e) {
            return value;
        }
    }
}
