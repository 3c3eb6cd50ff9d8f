package org.nobo.feature;

import org.nobo.community.Member;

/**
 * A talk of several turns that begins.
 *
 * @param kind the dialogue's kind
 * @param with whom it is with, by direct message
 * @param name the name of the first message as an intention; a talk of this name is opened once
 * @param state where it begins; one of the dialogue's states
 */
public record Opening(String kind, Member with, String name, Object state) {}
