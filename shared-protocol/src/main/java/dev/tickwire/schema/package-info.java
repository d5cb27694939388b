/** Describes what a game replicates: entity types, their fields, actions and controls. */
package dev.tickwire.schema;
