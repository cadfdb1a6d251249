package org.hornbook.discovery.classify;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Plain forms of words and values, so that spellings compare. */
final class Plain {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}+-]+");
    private static final Pattern ES_PLURAL = Pattern.compile(".+(ss|x|ch|sh|z)es");

    private Plain() {}

    /** Without accents; ß as ss. */
    static String withoutAccents(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                        .replaceAll("")
                        .replace("ß", "ss");
            }
        }
        return text;
    }

    /** Lower case, without accents, punctuation as single spaces; + and a final - stay, for marks such as B-. */
    static String value(String text) {
        String spaced = NOT_WORD.matcher(withoutAccents(text).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        return spaced.replaceAll("-(?=.)", " ");
    }

    /** The singular of an English word, roughly; the same for pattern and name, so that roughly is enough. */
    static String singular(String word) {
        int n = word.length();
        boolean single = word.endsWith("ss") || word.endsWith("us") || word.endsWith("is");
        if (n < 4 || !word.endsWith("s") || single) {
            return word;
        }
        if (word.endsWith("ies") && n > 4) {
            return word.substring(0, n - 3) + "y";
        }
        if (word.matches(".{2,}[^o]uses") || ES_PLURAL.matcher(word).matches()) {
            return word.substring(0, n - 2);
        }
        return word.substring(0, n - 1);
    }
}
