/**
 * Who fits whom, and why: pure functions of what people told.
 *
 * <p>No platform, no database, no clock. Nobody is ranked or scored in front of others; a weight only compares possible
 * pairs with each other, and what is told is the reason.
 */
package org.nobo.connect.matching;
