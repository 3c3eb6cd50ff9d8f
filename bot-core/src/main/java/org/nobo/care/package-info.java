/**
 * What members have a right to: to see what is kept about them, to take it along, and to have it deleted.
 *
 * <p>Each area says through {@link org.nobo.community.Holdings} what it keeps; here it is only gathered. Nothing here
 * knows what an area does with it.
 */
package org.nobo.care;
