package org.nobo.resource.search;

import java.util.List;

/**
 * What one community's members taught about confidence: the weights are fitted on other people's questions, and where those
 * here are easier or harder, all probabilities are shifted, and spread or drawn together.
 */
record Calibration(double slope, double shift) {
    /** Takes every probability for what it is. */
    static final Calibration NONE = new Calibration(1, 0);

    /** From so many verdicts on something can be learned. */
    static final int ENOUGH = 50;

    /** How many verdicts the weights as they are count for: a few angry days change little. */
    private static final double TRUSTED = 20;

    private static final int STEPS = 50;
    private static final double SMALLEST = 1e-4;

    /** The slope and shift that make what was said most likely, and stay near none. */
    static Calibration from(List<Judged> said) {
        if (said.size() < ENOUGH) {
            return NONE;
        }
        Calibration found = NONE;
        for (int i = 0; i < STEPS; i++) {
            found = found.better(said);
        }
        return found;
    }

    /** One step of Newton's method. */
    private Calibration better(List<Judged> said) {
        double slopeUp = TRUSTED * (1 - slope);
        double shiftUp = -shift;
        double slopes = TRUSTED;
        double shifts = 1;
        double both = 0;
        for (Judged each : said) {
            double evidence = evidence(each.confidence());
            double held = likely(evidence);
            double off = (each.right() ? 1 : 0) - held;
            double room = held * (1 - held);
            slopeUp += off * evidence;
            shiftUp += off;
            slopes += room * evidence * evidence;
            shifts += room;
            both += room * evidence;
        }
        double area = slopes * shifts - both * both;
        double by = (shifts * slopeUp - both * shiftUp) / area;
        double up = (slopes * shiftUp - both * slopeUp) / area;
        return new Calibration(
                Math.clamp(slope + Math.clamp(by, -1, 1), .1, 5), Math.clamp(shift + Math.clamp(up, -1, 1), -5, 5));
    }

    double of(double confidence) {
        return this.equals(NONE) ? confidence : likely(evidence(confidence));
    }

    private double likely(double evidence) {
        return 1 / (1 + Math.exp(-(slope * evidence + shift)));
    }

    private static double evidence(double confidence) {
        double inside = Math.clamp(confidence, SMALLEST, 1 - SMALLEST);
        return Math.log(inside / (1 - inside));
    }
}
