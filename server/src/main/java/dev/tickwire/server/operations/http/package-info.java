/** The admin port: metrics, health and the API over HTTP, with a live feed over WebSocket, on an event loop of its own. */
package dev.tickwire.server.operations.http;
