/** What all bindings share: the control API of a running simulator, and what clients need to reach it. */
package dev.atlassim.bindings;
