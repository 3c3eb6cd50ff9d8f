/**
 * The one HTTP server of the process. It is off unless the settings name a port.
 *
 * <p>It hands out what others have made, by path, and says whether the bot is well. It knows neither the database nor the
 * chat, and keeps nothing about who asked: no log of visits, no cookie.
 */
package org.nobo.web;
