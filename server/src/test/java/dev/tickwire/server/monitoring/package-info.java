/** Tests of what comes with the server for Prometheus and Grafana, with a real Prometheus. */
package dev.tickwire.server.monitoring;
