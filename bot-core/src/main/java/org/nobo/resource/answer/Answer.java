package org.nobo.resource.answer;

import java.util.List;

/** What the bot has to say to a question. */
public sealed interface Answer {

    /** How likely the first entry is right, from 0 to 1. */
    double confidence();

    /** The entries that were found, best first. */
    List<Cited> found();

    /** People who told of themselves what fits the question. */
    List<Willing> people();

    /** The first entry found answers it. */
    record Known(List<Cited> found, List<Willing> people, double confidence) implements Answer {
        public Known {
            found = List.copyOf(found);
            people = List.copyOf(people);
        }

        public Cited first() {
            return found.getFirst();
        }
    }

    /** One of the entries found may answer it; which, the person can tell. */
    record Perhaps(List<Cited> found, List<Willing> people, double confidence) implements Answer {
        public Perhaps {
            found = List.copyOf(found);
            people = List.copyOf(people);
        }
    }

    /** The bot does not know; what it found is near at best. */
    record Unknown(List<Cited> found, List<Willing> people, double confidence) implements Answer {
        public Unknown {
            found = List.copyOf(found);
            people = List.copyOf(people);
        }
    }
}
