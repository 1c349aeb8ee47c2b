package org.anergy.cli;

import java.nio.file.Path;
import org.anergy.scenario.LoadedScenario;
import org.anergy.scenario.Scenario;

/**
 * What a run of one patient is to do.
 *
 * @param loaded the scenario file
 * @param patient the scenario with the traits of this patient
 * @param seed the seed, all 64 bits of it
 * @param patientIndex index of the patient, 0 for a single run
 * @param threads threads that share the lattices; changes no result
 * @param checkpointEveryDays time between checkpoints, d; 0 for none but on interruption
 * @param checkpoints directory of the checkpoints
 * @param resume go on from the newest good checkpoint
 */
record RunOrder(
    LoadedScenario loaded,
    Scenario patient,
    long seed,
    long patientIndex,
    int threads,
    double checkpointEveryDays,
    Path checkpoints,
    boolean resume) {}
