/**
 * Who we are: the cards of values people choose from, what each member chose, and the community's own name, purpose and
 * shared values, with those who look after it.
 *
 * <p>Other areas ask {@link org.nobo.name.Values} what somebody chose and {@link org.nobo.name.ValuesCatalogue} what that
 * is called. What members practise, need and offer lives in {@code connect}, not here.
 */
package org.nobo.name;
