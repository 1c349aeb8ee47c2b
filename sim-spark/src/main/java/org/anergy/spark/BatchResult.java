package org.anergy.spark;

import java.io.Serializable;
import java.util.ArrayList;

/**
 * What a task sends home.
 *
 * @param lines a line of the journal for each run
 * @param refusal why nothing was simulated; empty if it was
 */
record BatchResult(ArrayList<String> lines, String refusal) implements Serializable {}
