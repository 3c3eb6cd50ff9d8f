package org.nobo.illuminate.prompt;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;

/** What is kept of prompts about a member: which they wrote. What was asked of everybody stays, without their name. */
public final class PromptHoldings implements Holdings {
    private final Prompts prompts;
    private final Rhythms rhythms;

    public PromptHoldings(Prompts prompts, Rhythms rhythms) {
        this.prompts = prompts;
        this.rhythms = rhythms;
    }

    @Override
    public Set<String> tables() {
        return Set.of("prompt", "prompt_rhythm");
    }

    @Override
    public List<Held> about(MemberId member) {
        return Stream.concat(
                        prompts.by(member).stream().map(prompt -> new Held("illuminate.held.prompt", prompt.text())),
                        rhythms.by(member).stream()
                                .map(rhythm -> new Held(
                                        "illuminate.held.rhythm",
                                        "#" + rhythm.channel().id() + ", " + rhythm.time() + " " + rhythm.zone())))
                .toList();
    }

    @Override
    public void forget(MemberId member) {
        prompts.forget(member);
        rhythms.forget(member);
    }
}
