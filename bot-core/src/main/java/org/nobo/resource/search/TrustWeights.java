package org.nobo.resource.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import org.nobo.meaning.Model;

/**
 * What words count for beside a model's meaning, what each sign of {@link Trust} counts for, and what follows: fitted offline,
 * one file a model.
 *
 * @param words how much words count beside meaning in the order of what was found
 * @param sure from this probability on the first entry is the answer
 * @param perhaps from this hope on what was found is shown as what may help
 * @param unrelated how near, with this model, what has nothing to do with a question is
 * @param scatter how much that differs
 */
record TrustWeights(
        double words,
        double constant,
        double near,
        double margin,
        double rare,
        double apart,
        double hopeConstant,
        double hopeNear,
        double hopeApart,
        double sure,
        double perhaps,
        double unrelated,
        double scatter) {
    private static final Map<Model, TrustWeights> READ = new EnumMap<>(Model.class);

    static TrustWeights of(Model model) {
        synchronized (READ) {
            return READ.computeIfAbsent(model, TrustWeights::read);
        }
    }

    private static TrustWeights read(Model model) {
        try (InputStream in = TrustWeights.class.getResourceAsStream("trust-" + model + ".properties")) {
            Properties numbers = new Properties();
            numbers.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new TrustWeights(
                    number(numbers, "words"),
                    number(numbers, "constant"),
                    number(numbers, "near"),
                    number(numbers, "margin"),
                    number(numbers, "rare"),
                    number(numbers, "apart"),
                    number(numbers, "hope-constant"),
                    number(numbers, "hope-near"),
                    number(numbers, "hope-apart"),
                    number(numbers, "sure"),
                    number(numbers, "perhaps"),
                    number(numbers, "unrelated"),
                    number(numbers, "scatter"));
        } catch (IOException e) {
            throw new UncheckedIOException("What confidence is made of cannot be read", e);
        }
    }

    private static double number(Properties numbers, String name) {
        return Double.parseDouble(numbers.getProperty(name));
    }
}
