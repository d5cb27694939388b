/**
 * What bytes from strangers can do to a decoder: coverage-guided fuzzing by Jazzer, a few seconds in every build and longer in
 * the {@code proof} profile. Each class has one fuzz test, as Jazzer runs no more than one in a JVM.
 */
package dev.tickwire.server.fuzzing;
