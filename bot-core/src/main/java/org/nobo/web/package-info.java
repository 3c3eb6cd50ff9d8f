/**
 * The one HTTP server of the process. It is off unless the settings name a port, or a platform hears over the web.
 *
 * <p>It hands out what others have made, by path, brings requests to the doors of platforms, and says whether the bot is
 * well. It knows neither the database nor what is said, and keeps nothing about who asked: no log of visits, and no cookie
 * but one that a door asks for.
 */
package org.nobo.web;
