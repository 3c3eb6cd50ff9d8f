/**
 * Somebody who is on both platforms of a community is one member: they show with a code that both accounts are theirs, and
 * say where they want to be written to.
 *
 * <p>What becomes of what was known of the two is the store's ({@link org.nobo.community.Merging}).
 */
package org.nobo.connect.linking;
