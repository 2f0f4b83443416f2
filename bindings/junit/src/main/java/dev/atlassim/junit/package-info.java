/** The simulator in the process of JUnit tests, with a sandbox for each test. */
package dev.atlassim.junit;
