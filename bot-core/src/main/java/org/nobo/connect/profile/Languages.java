package org.nobo.connect.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nobo.words.Accents;
import org.nobo.words.Wordbook;
import org.nobo.words.Words;

/** Understands languages as people name them: in a language the bot speaks, in the language itself, with or
 * without accents, or by code. */
public final class Languages {
    /** {@code welcome.language.zh.words}: what Chinese is called besides. */
    private static final Pattern ALSO = Pattern.compile("welcome\\.language\\.([a-z]{2})\\.words");

    private static final Map<String, String> CODES = codes();

    private Languages() {}

    /**
     * What somebody typed.
     *
     * @param codes the languages understood, as ISO 639 codes
     * @param unknown what is no language we know, as typed
     */
    public record Read(List<String> codes, List<String> unknown) {}

    public static Read read(String typed) {
        Set<String> codes = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String piece : typed.split("[,;/&\\n]+|\\s+(?:and|und|et|y|e)\\s+")) {
            List<Optional<String>> words = wordsOf(piece.strip());
            if (!piece.isBlank() && words.stream().noneMatch(Optional::isPresent)) {
                unknown.add(piece.strip());
            }
            words.forEach(code -> code.ifPresent(codes::add));
        }
        return new Read(List.copyOf(codes), unknown);
    }

    private static List<Optional<String>> wordsOf(String piece) {
        String whole = CODES.get(bare(piece));
        return whole != null
                ? List.of(Optional.of(whole))
                : Arrays.stream(bare(piece).split("[\\s.'’]+"))
                        .filter(word -> word.length() > 2)
                        .map(word -> Optional.ofNullable(CODES.get(word)))
                        .toList();
    }

    /** What a language is called in another. */
    public static String name(String code, Locale in) {
        return Locale.of(code).getDisplayLanguage(in);
    }

    private static String bare(String typed) {
        return Accents.without(typed.toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new TreeMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale locale = Locale.of(code);
            codes.put(code, code);
            for (Locale spoken : Wordbook.languages()) {
                codes.putIfAbsent(bare(locale.getDisplayLanguage(spoken)), code);
            }
            codes.put(bare(locale.getDisplayLanguage(locale)), code);
        }
        for (Locale spoken : Wordbook.languages()) {
            alsoCalled(new Wordbook().in(spoken), codes);
        }
        return codes;
    }

    private static void alsoCalled(Words words, Map<String, String> codes) {
        for (String key : words.keys()) {
            Matcher also = ALSO.matcher(key);
            if (also.matches()) {
                words.list(key).forEach(name -> codes.putIfAbsent(bare(name), also.group(1)));
            }
        }
    }
}
