/** The simulator as a container of Testcontainers. */
package dev.atlassim.testcontainers;
