package org.anergy.meanfield;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.biology.Infections;
import org.anergy.biology.Maintenance;
import org.anergy.compartment.Cytokine;
import org.anergy.compartment.Pools;
import org.anergy.repertoire.CloneTable;

/** The whole state of a patient without space. */
final class MixedBody implements Stateful {
  /** Cells in blood. */
  final MixedPools blood = new MixedPools("blood");

  /** Cells in lymphoid tissue other than the draining node. */
  final MixedPools lymphoid = new MixedPools("lymphoid");

  /** Cells that left node or tissue in this step; they reach the blood in the next. */
  final MixedPools leaving = new MixedPools("leaving");

  /** Resting unbound cells and effectors in the draining node. */
  final MixedPools node = new MixedPools("node");

  /** Cells of the node that are bound to an APC, beside one, or active. */
  final Cells engaged = new Cells("node.engaged");

  /** Dividing cells of the node. */
  final Cells blasts = new Cells("node.blasts");

  /** APCs of the node. */
  final Apcs nodeApcs = new Apcs("node.apcs");

  /** Concentrations in the node by {@link Cytokine}, pM. */
  final float[] nodeConcentration = new float[Cytokine.COUNT];

  /** The patches of target tissue. */
  final List<MixedTissue> tissue = new ArrayList<>();

  final CloneTable clones;
  final Infections infections;

  /** Part of regulatory function that inflammation has left, 0–1. */
  double acquiredFunction = 1;

  private double memoryRoom = 1; // derived; the state of homeostasis has it
  private double cytotoxicMemoryRoom = 1; // likewise

  /** Patch of the first damage, -1 while there was none. */
  int onsetPatch = -1;

  /** What activated the cells of the first damage. */
  byte onsetCause;

  private byte[] cloneCause = new byte[256];

  MixedBody(CloneTable clones, Infections infections, int patches, int shown) {
    this.clones = clones;
    this.infections = infections;
    for (int p = 0; p < patches; p++) {
      tissue.add(new MixedTissue("tissue" + (p + 1), shown));
    }
  }

  /** Puts the one cell of a new clone into the lymphoid pool. */
  void export(int cls, int clone) {
    if (clone >= cloneCause.length) {
      cloneCause = Arrays.copyOf(cloneCause, 2 * clone);
    }
    lymphoid.of(cls).add(clone);
  }

  /** Returns how much room the niche of memory cells has today for those of {@code clone}, 0–1. */
  double memoryRoom(int clone) {
    return clones.isCytotoxic(clone) ? cytotoxicMemoryRoom : memoryRoom;
  }

  /** Sets what {@link #memoryRoom} returns. */
  void setMemoryRoom(Maintenance laws) {
    memoryRoom = laws.of(false).memoryRoom();
    cytotoxicMemoryRoom = laws.of(true).memoryRoom();
  }

  /** Returns what last activated cells of {@code clone}. */
  byte cloneCause(int clone) {
    return cloneCause[clone];
  }

  /** Notes what activated cells of {@code clone}. */
  void setCloneCause(int clone, byte cause) {
    cloneCause[clone] = cause;
  }

  /** Returns the number of T cells in the node. */
  int nodeTCells() {
    int n = engaged.size() + blasts.size();
    for (int cls = 0; cls < Pools.CLASSES; cls++) {
      n += node.of(cls).size();
    }
    return n;
  }

  /**
   * Returns the recirculating cells by pool class: blood, lymphoid tissue and node together.
   *
   * @param cytotoxic whether CD8 cells or all others
   */
  long[] census(boolean cytotoxic) {
    long[] count = new long[Pools.CLASSES];
    for (int cls = 0; cls < Pools.CLASSES; cls++) {
      count[cls] = count(blood.of(cls), cytotoxic) + count(lymphoid.of(cls), cytotoxic);
      if (cls != Pools.EFFECTOR) {
        count[cls] += count(node.of(cls), cytotoxic);
      }
    }
    for (int i = 0; i < engaged.size(); i++) {
      if (clones.isCytotoxic(engaged.clone[i]) == cytotoxic) {
        count[Kinds.poolOf(engaged.kind[i])]++;
      }
    }
    count[Pools.REGULATORY] += count[Pools.REGULATORY_HOMING];
    return count;
  }

  private long count(CloneList cells, boolean cytotoxic) {
    int n = cells.countCytotoxic(clones);
    return cytotoxic ? n : cells.size() - n;
  }

  @Override
  public void save(StateSink sink) {
    blood.save(sink);
    lymphoid.save(sink);
    leaving.save(sink);
    node.save(sink);
    engaged.save(sink);
    blasts.save(sink);
    nodeApcs.save(sink);
    sink.floats("node.concentration", nodeConcentration, nodeConcentration.length);
    for (MixedTissue patch : tissue) {
      patch.save(sink);
    }
    clones.save(sink);
    infections.save(sink);
    sink.bytes("body.cloneCause", cloneCause, clones.size());
    sink.doubles("body.acquiredFunction", new double[] {acquiredFunction}, 1);
    sink.longs("body.onset", new long[] {onsetPatch, onsetCause}, 2);
  }

  @Override
  public void load(StateSource source) {
    blood.load(source);
    lymphoid.load(source);
    leaving.load(source);
    node.load(source);
    engaged.load(source);
    blasts.load(source);
    nodeApcs.load(source);
    float[] stored = source.floats("node.concentration");
    System.arraycopy(stored, 0, nodeConcentration, 0, stored.length);
    for (MixedTissue patch : tissue) {
      patch.load(source);
    }
    clones.load(source);
    infections.load(source);
    byte[] causes = source.bytes("body.cloneCause");
    cloneCause = Arrays.copyOf(causes, Math.max(256, causes.length));
    acquiredFunction = source.doubles("body.acquiredFunction")[0];
    long[] onset = source.longs("body.onset");
    onsetPatch = (int) onset[0];
    onsetCause = (byte) onset[1];
  }
}
