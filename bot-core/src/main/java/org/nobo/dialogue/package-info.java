/**
 * Talks of several turns.
 *
 * <p>A {@link org.nobo.dialogue.Dialogue} says which states it can be in, how each puts its question, and what comes
 * next. The rest is done here, once for all: the state is stored with a version (two clicks, one step), buttons keep
 * working after a restart and an old one is answered kindly, "stop", "back" and "skip" are understood everywhere, and a
 * question or command given in between is answered before the open question is put again.
 */
package org.nobo.dialogue;
