package org.nobo.illuminate.story;

import java.util.List;
import org.nobo.chat.Action;
import org.nobo.chat.MemberId;

/** Everything said in which a story stands besides in the message that tells it. What is to be shown no longer goes there, too. */
public interface Elsewhere {
    /** Where nothing is told again. */
    Elsewhere NOWHERE = new Elsewhere() {
        @Override
        public void told(Retelling retelling) {}

        @Override
        public List<Retelling> of(Story story) {
            return List.of();
        }

        @Override
        public List<Action> follow(Story story) {
            return List.of();
        }

        @Override
        public List<Action> gone(Story story) {
            return List.of();
        }

        @Override
        public List<Action> goneFrom(MemberId member) {
            return List.of();
        }
    };

    /** Stories are told again in this. */
    void told(Retelling retelling);

    /** In what a story stands. */
    List<Retelling> of(Story story);

    /** What is to be said otherwise there, or taken away, now that the story is as it is. */
    List<Action> follow(Story story);

    /** The same, before nothing remains of the story. */
    List<Action> gone(Story story);

    /** The same, before nothing remains of a member: what they were given. */
    List<Action> goneFrom(MemberId member);
}
