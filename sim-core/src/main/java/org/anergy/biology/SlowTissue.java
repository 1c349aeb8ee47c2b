package org.anergy.biology;

import org.anergy.cell.CellKind;
import org.anergy.cell.CellStore;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Patch;
import org.anergy.compartment.TissueSites;
import org.anergy.kernel.StepClock;
import org.anergy.random.Keyed;
import org.anergy.random.Purpose;
import org.anergy.random.Samplers;
import org.anergy.repertoire.CloneTable;

/**
 * Slow processes of one tissue patch, once a day whether it is awake or not: repair, closing of the
 * barrier, slow loss, renewal of resident APCs, death and spontaneous reactivation of resident
 * memory cells.
 */
final class SlowTissue {
  private final Body body;
  private final Patch patch;
  private final int index;
  private final TissueSites tissue;
  private final SlowSites slow;
  private final double renewal;
  private final double residentDeath;
  private final double reactivation;
  private final boolean[] residentPlace;
  private int residentPlaces;

  SlowTissue(Body body, int index, Settings settings, double runInDays, long patientKey) {
    this.body = body;
    this.index = index;
    this.patch = body.tissue().get(index);
    this.tissue = patch.tissue();
    slow = new SlowSites(tissue, settings, runInDays);
    renewal = settings.perDay(AntigenParameters.RENEWAL);
    residentDeath = settings.perDay(EffectorParameters.RESIDENT_DEATH);
    reactivation =
        settings.on(Rule.REACTIVATION) ? settings.value(EffectorParameters.REACTIVATION) : 0;
    residentPlace = new boolean[tissue.integrity.length];
    layOut(settings, patientKey);
  }

  private void layOut(Settings settings, long patientKey) {
    double density = settings.value(AntigenParameters.RESIDENTS);
    double vessels = settings.value(TissueParameters.VESSELS);
    for (int s = 0; s < residentPlace.length; s++) {
      long entity = ((long) index << 32) + s;
      residentPlace[s] = Keyed.uniform(patientKey, entity, Purpose.LAYOUT) < density;
      residentPlaces += residentPlace[s] ? 1 : 0;
      tissue.vessel[s] =
          (byte) (Keyed.uniform(patientKey, entity, Purpose.LAYOUT + 256) < vessels ? 1 : 0);
    }
  }

  /** Puts an immature APC at every resident place of a healthy patch. */
  void seed(long patientKey) {
    long key = Keyed.hash(patientKey, -1 - index); // no key of a step
    for (int s = 0; s < residentPlace.length; s++) {
      if (residentPlace[s]) {
        patch.place(CellKind.APC_IMMATURE, Keyed.hash(key, s), -1, s);
      }
    }
  }

  void startDay(StepClock clock) {
    slow.under(body.modulation());
    slow.startDay(clock.day(), patch.field(Cytokine.TNF).concentration(), patch);
    residents(clock);
    renew(clock);
  }

  private void residents(StepClock clock) {
    CellStore cells = patch.cells();
    CloneTable clones = body.clones();
    int n = cells.size();
    for (int i = 0; i < n; i++) {
      if (cells.kind[i] != CellKind.RESIDENT) {
        continue;
      }
      long id = cells.id[i];
      if (Keyed.uniform(clock.key(), id, Purpose.RESIDENT) < residentDeath) {
        cells.fate[i] = CellStore.DIE;
        patch.wake();
        continue;
      }
      double hazard =
          reactivation * clones.bestAffinity(cells.clone[i], tissue.shown[cells.site[i]]);
      if (Samplers.strikes(hazard, 1, Keyed.uniform(clock.key(), id, Purpose.RESIDENT + 256))
          && patch.hasRoom(cells.site[i], false)) {
        int effector =
            patch.place(
                CellKind.EFFECTOR, Keyed.hash(id, clock.key()), cells.clone[i], cells.site[i]);
        cells.activity[effector] = 1;
        cells.cause[effector] = Cause.RESIDENT;
      }
    }
  }

  private void renew(StepClock clock) {
    int present = 0;
    CellStore cells = patch.cells();
    for (int i = 0; i < cells.size(); i++) {
      present += CellKind.isLarge(cells.kind[i]) ? 1 : 0;
    }
    if (present >= residentPlaces) {
      return;
    }
    double supply = body.modulation().apcSupply();
    double renewed = supply == 1 ? renewal : 1 - StrictMath.pow(1 - renewal, supply);
    for (int s = 0; s < residentPlace.length; s++) {
      if (residentPlace[s] && patch.hasRoom(s, true)) {
        long entity = ((long) index << 32) + s;
        if (Keyed.uniform(clock.key(), entity, Purpose.RESIDENT + 512) < renewed) {
          patch.place(CellKind.APC_IMMATURE, Keyed.hash(clock.key(), entity), -1, s);
        }
      }
    }
  }
}
