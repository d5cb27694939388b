// The drawing library, under the one address from which the server gives it out.

export * from '/lib/three.module.min.js';
