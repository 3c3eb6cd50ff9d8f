package org.nobo.connect.firstdays;

import org.nobo.community.Absences;
import org.nobo.community.Members;
import org.nobo.connect.profile.Profiles;
import org.nobo.connect.wording.Spoken;
import org.nobo.connect.wording.Wordings;
import org.nobo.dialogue.Talks;
import org.nobo.name.Values;

/** What the first days read and write. */
public record Kept(
        Newcomers newcomers,
        Members members,
        Profiles profiles,
        Values values,
        Talks talks,
        Wordings wordings,
        Absences absences) {

    Spoken spoken() {
        return new Spoken(wordings);
    }
}
