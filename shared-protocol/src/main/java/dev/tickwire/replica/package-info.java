/** Entity state as columns of ints, the cells of a map, and the residual codec that keeps replicas exact. */
package dev.tickwire.replica;
