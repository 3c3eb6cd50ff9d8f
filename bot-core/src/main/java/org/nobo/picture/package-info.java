/**
 * Pictures the bot draws: a sheet to draw on, colours that everybody can tell apart, and the PNG that comes of it.
 *
 * <p>What is drawn is decided elsewhere. No window is ever opened; where a machine has no fonts there is no picture, and
 * whoever wanted one must do with words.
 */
package org.nobo.picture;
