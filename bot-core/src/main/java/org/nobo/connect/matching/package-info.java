/**
 * Who fits whom, and why: pure functions of what people told; and whole rounds, in which everybody is placed as well as can
 * be at the same time.
 *
 * <p>No platform, no database, no clock; JGraphT stays in here. Nobody is ranked or scored in front of others; a weight only
 * compares possible pairs with each other, and what is told is the reason.
 */
package org.nobo.connect.matching;
