package org.nobo.connect.wording;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nobo.chat.CommunityId;

/** The words communities have chosen, by the key of the sentence and the language they are in. */
public interface Wordings {

    /** The variants of a sentence; none where the bot's own words stand. */
    List<String> of(CommunityId community, String key, Locale language);

    /** From now on these are the variants; none brings back the bot's own words. */
    void keep(CommunityId community, String key, Locale language, List<String> variants);

    /** The keys of the questions that are not asked. */
    Set<String> leftOut(CommunityId community);

    void leaveOut(CommunityId community, String key, boolean out);
}
