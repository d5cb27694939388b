/** What the page's scripts may call of the shared code, compiled to one JavaScript module. */
package dev.tickwire.web;
