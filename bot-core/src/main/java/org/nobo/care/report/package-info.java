/**
 * A private report to those who look after the community: told with a name or without one, never given to whoever it is
 * about, taken on by one of them, handed over where need be, and with an end.
 *
 * <p>Only its reporter and the leaders it was given to can read it. No text of it stands in a log, in the search or in any
 * place but their direct messages. Its reporter can take it back at any time; thirty days after its end nothing is left.
 */
package org.nobo.care.report;
