package org.nobo.illuminate.prompt;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.Message;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** Asks the next prompt of a queue, and says when nothing is left for the time after. */
final class NextOne {
    private final Prompts prompts;
    private final Rhythms rhythms;
    private final Members members;
    private final Wordbook wordbook;
    private final Asked asked;

    NextOne(Prompts prompts, Rhythms rhythms, Members members, Wordbook wordbook) {
        this.prompts = prompts;
        this.rhythms = rhythms;
        this.members = members;
        this.wordbook = wordbook;
        this.asked = new Asked(prompts, wordbook);
    }

    /** As everybody would read it. */
    Optional<Message> preview(Rhythm rhythm, Turn turn) {
        return queue(rhythm).stream().findFirst().map(next -> PromptMessages.asked(next, asked.forEverybody(turn)));
    }

    private List<Prompt> queue(Rhythm rhythm) {
        return prompts.queued(rhythm.community(), rhythm.channel());
    }

    Reaction ask(Rhythm rhythm, Turn turn) {
        List<Prompt> queue = queue(rhythm);
        Reaction put = queue.stream()
                .findFirst()
                .map(next -> asked.ask(next.due(turn.now()), turn))
                .orElse(Reaction.NONE);
        return queue.size() > 1 ? put : put.and(warn(rhythm, turn));
    }

    /** Nothing is left for the next time: said once, until somebody fills it. */
    private Reaction warn(Rhythm rhythm, Turn turn) {
        if (rhythm.warned()) {
            return Reaction.NONE;
        }
        rhythms.keep(rhythm.warned(true));
        List<Member> whom = rhythm.by()
                .flatMap(members::find)
                .filter(Member::here)
                .map(List::of)
                .orElseGet(() -> members.leaders(rhythm.community()));
        Reaction warned = Reaction.NONE;
        for (Member leader : whom) {
            Turn theirs = turn.speakingWith(leader, wordbook.in(leader.language()));
            warned = warned.andPost(leader.direct(), QueueMessages.dry(rhythm, theirs));
        }
        return warned;
    }
}
