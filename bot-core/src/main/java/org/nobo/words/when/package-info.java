/**
 * Days and times as people type them and as they are written, in each language: "tomorrow 9:00", "Freitag", "3 semaines".
 *
 * <p>The names of days and months and the order of a date come from the Unicode CLDR, by {@code java.time}; only the words
 * around them stand in the files of sentences.
 */
package org.nobo.words.when;
