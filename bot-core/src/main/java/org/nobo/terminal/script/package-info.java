/**
 * The talk script: how a talk is written down, one act a line, so that it can be replayed and compared.
 *
 * <p>A line is understood or refused by its form alone; whether the people, channels and buttons it names exist is not
 * known here.
 */
package org.nobo.terminal.script;
