/**
 * Who has come: looks over the people of a workspace when the bot wakes or was away, and tells the leaders what it found.
 *
 * <p>It makes ordinary events of those who joined or left unseen; how they are welcomed is not known here. At first sight
 * it greets nobody, and a crowd waits for a leader's yes.
 */
package org.nobo.connect.arrival;
