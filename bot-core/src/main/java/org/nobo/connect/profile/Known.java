package org.nobo.connect.profile;

import org.nobo.community.Members;
import org.nobo.name.Suggestions;
import org.nobo.name.Values;
import org.nobo.name.ValuesHistory;

/** Where all that members told of themselves is kept. */
public record Known(
        Members members, Profiles profiles, Values values, ValuesHistory history, Suggestions suggestions) {}
