/**
 * A newcomer's first month, beyond the welcome: a word after three days, a week and a month, each about what they have not
 * done yet; their introduction to everybody, which they see first; a human who says hello; a buddy.
 *
 * <p>Everything here can be skipped, and "stop" ends it. The questions of the welcome itself are put in {@code welcome};
 * who fits whom is decided in {@code matching}.
 */
package org.nobo.connect.firstdays;
