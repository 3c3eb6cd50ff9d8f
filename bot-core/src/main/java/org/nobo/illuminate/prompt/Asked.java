package org.nobo.illuminate.prompt;

import org.nobo.chat.Action;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.illuminate.prompt.Prompt.Stage;
import org.nobo.words.Wordbook;

/** Puts a prompt to everybody. Its intention has its name, so that it is put once. */
final class Asked {
    private final Prompts prompts;
    private final Wordbook wordbook;

    Asked(Prompts prompts, Wordbook wordbook) {
        this.prompts = prompts;
        this.wordbook = wordbook;
    }

    Reaction ask(Prompt prompt, Turn turn) {
        prompts.keep(prompt.in(Stage.ASKED));
        return Reaction.NONE.and(
                prompt.name(), new Action.Post(prompt.channel(), PromptMessages.asked(prompt, forEverybody(turn))));
    }

    /** Everybody reads it: it is said in the community's language, not in the leader's. */
    Turn forEverybody(Turn turn) {
        return turn.speakingToAll(wordbook);
    }
}
