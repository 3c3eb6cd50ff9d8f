package org.nobo.illuminate.prompt;

import java.util.List;
import java.util.Set;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;

/** What is kept of prompts about a member: which they wrote. What was asked of everybody stays, without their name. */
public final class PromptHoldings implements Holdings {
    private final Prompts prompts;

    public PromptHoldings(Prompts prompts) {
        this.prompts = prompts;
    }

    @Override
    public Set<String> tables() {
        return Set.of("prompt");
    }

    @Override
    public List<Held> about(MemberId member) {
        return prompts.by(member).stream()
                .map(prompt -> new Held("illuminate.held.prompt", prompt.text()))
                .toList();
    }

    @Override
    public void forget(MemberId member) {
        prompts.forget(member);
    }
}
