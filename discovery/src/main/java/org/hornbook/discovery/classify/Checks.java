package org.hornbook.discovery.classify;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether one value has the form, and the check digits, of an identifier. */
final class Checks {
    private static final Pattern DASHED_SSN = Pattern.compile("\\d{3}[- ]\\d{2}[- ]\\d{4}");
    private static final Pattern NINE_DIGITS = Pattern.compile("\\d{9}");
    private static final Pattern CARD = Pattern.compile("[3-6](?:[ -]?\\d){12,18}");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;:<>\"]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern PHONE = Pattern.compile(
            "(?:\\+?1[-. ]?)?(?:\\([2-9]\\d{2}\\) ?|[2-9]\\d{2}[-. /])[2-9]\\d{2}[-. ]?\\d{4}(?: ?(?:x|ext\\.?) ?\\d{1,6})?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORLD_PHONE = Pattern.compile("\\+\\d{1,3}(?:[-. ]?\\(?\\d{1,4}\\)?){2,5}");
    private static final Pattern LOCAL_PHONE = Pattern.compile("[2-9]\\d{2}[-.]\\d{4}");
    private static final Pattern BARE_PHONE = Pattern.compile("1?[2-9]\\d{2}[2-9]\\d{6}");
    private static final Pattern IPV4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)");
    private static final Pattern IPV6 = Pattern.compile(
            "(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?=.*::)(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAC =
            Pattern.compile("[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\\1){4}[0-9a-f]{2}", Pattern.CASE_INSENSITIVE);
    private static final Pattern PASSWORD_HASH = Pattern.compile(
            "\\$(?:2[abxy]?|5|6|1|y|7|argon2(?:id|i|d)|scrypt|pbkdf2[-\\w]*|P|H)\\$.{8,}|\\{(?:S?SHA(?:256|512)?|CRYPT|bcrypt|noop|S?MD5)\\}.{4,}|pbkdf2(?:_sha\\d+)?[:$].{12,}");
    private static final Pattern DIGEST = Pattern.compile(
            "[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128}", Pattern.CASE_INSENSITIVE);
    private static final Pattern JWT = Pattern.compile("eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]*");
    private static final Pattern LOCATION = Pattern.compile("-?\\d{1,2}\\.\\d{3,} ?[,;] ?-?\\d{1,3}\\.\\d{3,}");
    private static final Pattern ZIP_FOUR = Pattern.compile("\\d{5}-\\d{4}");
    private static final Pattern IMAGE =
            Pattern.compile("\\S+\\.(?:jpe?g|png|gif|webp|bmp|heic)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PUNCTUATION = Pattern.compile("[.,#]");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Set<String> STREET_ENDS = DataFile.words("streets.txt");

    private Checks() {}

    /** Social security number, written with dashes or spaces. SSA: no area 000, 666 or 900-999, group 00, serial 0000. */
    static boolean ssn(String value) {
        return DASHED_SSN.matcher(value).matches() && ssnDigits(value.replaceAll("\\D", ""));
    }

    /** The same in nine bare digits. */
    static boolean bareSsn(String value) {
        return NINE_DIGITS.matcher(value).matches() && ssnDigits(value);
    }

    private static boolean ssnDigits(String digits) {
        String area = digits.substring(0, 3);
        return !area.equals("000")
                && !area.equals("666")
                && area.charAt(0) != '9'
                && !digits.startsWith("00", 3)
                && !digits.endsWith("0000");
    }

    /** Payment card number: 13 to 19 digits whose last is right by ISO/IEC 7812-1 (Luhn). */
    static boolean card(String value) {
        if (!CARD.matcher(value).matches()) {
            return false;
        }
        String digits = value.replaceAll("\\D", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0 && digits.chars().distinct().count() > 1;
    }

    /** ABA routing number: nine digits, weights 3 7 1, and a Federal Reserve prefix. */
    static boolean routing(String value) {
        if (!NINE_DIGITS.matcher(value).matches()) {
            return false;
        }
        int[] weights = {3, 7, 1};
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (value.charAt(i) - '0') * weights[i % 3];
        }
        int prefix = Integer.parseInt(value.substring(0, 2));
        return sum % 10 == 0
                && ((prefix >= 1 && prefix <= 12) || (prefix >= 21 && prefix <= 32) || (prefix >= 61 && prefix <= 72));
    }

    /** International bank account number, ISO 13616: remainder 1 by 97. */
    static boolean iban(String value) {
        if (!IBAN.matcher(value).matches()) {
            return false;
        }
        String compact = value.replace(" ", "");
        var digits = new StringBuilder();
        (compact.substring(4) + compact.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    static boolean email(String value) {
        return EMAIL.matcher(value).matches();
    }

    /** A telephone number that is written as one. */
    static boolean phone(String value) {
        return PHONE.matcher(value).matches()
                || (value.chars().filter(Character::isDigit).count() >= 8
                        && WORLD_PHONE.matcher(value).matches())
                || LOCAL_PHONE.matcher(value).matches();
    }

    /** Ten digits that the North American numbering plan allows. */
    static boolean barePhone(String value) {
        return BARE_PHONE.matcher(value).matches();
    }

    static boolean ip(String value) {
        return IPV4.matcher(value).matches() || IPV6.matcher(value).matches();
    }

    static boolean mac(String value) {
        return MAC.matcher(value).matches();
    }

    /** A password hash that names its scheme, or a signed token. */
    static boolean secret(String value) {
        return PASSWORD_HASH.matcher(value).matches() || JWT.matcher(value).matches();
    }

    /** Hexadecimal of a digest's length. */
    static boolean digest(String value) {
        return DIGEST.matcher(value).matches();
    }

    static boolean location(String value) {
        return LOCATION.matcher(value).matches();
    }

    static boolean zipPlusFour(String value) {
        return ZIP_FOUR.matcher(value).matches();
    }

    static boolean image(String value) {
        return IMAGE.matcher(value).matches();
    }

    /** House number and street: a number, words, and one of the words that end a street's name. */
    static boolean street(String value) {
        String[] words = SPACES.split(
                PUNCTUATION
                        .matcher(value.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip(),
                -1);
        if (words.length < 3 || words.length > 9) {
            return false;
        }
        boolean number = Character.isDigit(words[0].charAt(0)) || Character.isDigit(words[words.length - 1].charAt(0));
        for (String word : words) {
            if (STREET_ENDS.contains(word) || word.endsWith("strasse") || word.endsWith("straße")) {
                return number;
            }
        }
        return words[0].equals("po") && words[1].equals("box");
    }
}
