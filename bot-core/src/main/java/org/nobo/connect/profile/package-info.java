/**
 * What members tell of themselves: what they practise, need and offer, where and in which languages, and whether they
 * want to be introduced.
 *
 * <p>Only what somebody said stands here; what they value is kept by {@code name}. Whom to introduce is not decided here.
 */
package org.nobo.connect.profile;
