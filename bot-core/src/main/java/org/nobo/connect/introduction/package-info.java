/**
 * How two people are brought together: somebody who said yes is matched, the other is asked in private, and only when
 * both have said yes a room is opened in which they read why it is them.
 *
 * <p>No pair is asked about twice, nobody is asked too often, and when nobody fits that is said. Who fits whom is decided
 * in {@code matching}.
 */
package org.nobo.connect.introduction;
