package org.nobo.app.sample;

import java.util.List;

/**
 * One of the invented people.
 *
 * @param handle how the terminal calls them; also their user id
 * @param name how others see them named
 * @param practice what they do, in one sentence
 * @param values the keys of the value cards they chose, 3 to 8
 * @param zone the name of their time zone
 * @param languages the codes of the languages they speak
 * @param introductions whether they said yes to being introduced
 */
public record SampleMember(
        String handle,
        String name,
        String practice,
        List<String> values,
        List<String> offers,
        List<String> needs,
        String zone,
        List<String> languages,
        boolean introductions) {}
