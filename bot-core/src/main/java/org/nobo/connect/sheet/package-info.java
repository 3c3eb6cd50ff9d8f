/**
 * Members and past rounds as a spreadsheet tells them: read row by row, what cannot be used is named by its line, and the
 * rest is used.
 *
 * <p>No chat, no database. Who fits whom is decided in {@code matching}.
 */
package org.nobo.connect.sheet;
