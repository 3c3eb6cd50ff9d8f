/**
 * What we tell: leaders ask, members tell, and what a member agreed to is shown to others.
 *
 * <p>{@code prompt} asks, {@code story} keeps what was told and what was agreed to, {@code publish} writes pages of it,
 * {@code press} hands it out.
 */
package org.nobo.illuminate;
