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
import org.nobo.words.Wordbook;

/** Understands languages as people name them: in a language the bot speaks, in the language itself, or by code. */
public final class Languages {
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
        String whole = CODES.get(piece.toLowerCase(Locale.ROOT));
        return whole != null
                ? List.of(Optional.of(whole))
                : Arrays.stream(piece.toLowerCase(Locale.ROOT).split("[\\s.]+"))
                        .filter(word -> word.length() > 2)
                        .map(word -> Optional.ofNullable(CODES.get(word)))
                        .toList();
    }

    /** What a language is called in another. */
    public static String name(String code, Locale in) {
        return Locale.of(code).getDisplayLanguage(in);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new TreeMap<>();
        for (String code : Locale.getISOLanguages()) {
            Locale locale = Locale.of(code);
            codes.put(code, code);
            for (Locale spoken : Wordbook.languages()) {
                codes.putIfAbsent(locale.getDisplayLanguage(spoken).toLowerCase(Locale.ROOT), code);
            }
            codes.put(locale.getDisplayLanguage(locale).toLowerCase(Locale.ROOT), code);
        }
        return codes;
    }
}
