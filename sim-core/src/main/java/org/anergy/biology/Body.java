package org.anergy.biology;

import java.util.Arrays;
import java.util.List;
import org.anergy.base.StateSink;
import org.anergy.base.StateSource;
import org.anergy.base.Stateful;
import org.anergy.compartment.Patch;
import org.anergy.compartment.Pools;
import org.anergy.repertoire.CloneTable;

/** A patient's whole state: lymph node, tissue patches, pools, clones and what hangs over them. */
public final class Body implements Stateful {
  private final Patch node;
  private final List<Patch> tissue;
  private final Pools blood = new Pools("blood");
  private final Pools lymphoid = new Pools("lymphoid");
  private final CloneTable clones;
  private final Infections infections;
  private final Modulation modulation = new Modulation();
  private byte[] cloneCause = new byte[256];
  private double acquiredFunction = 1;
  private double memoryRoom = 1; // derived; the state of homeostasis has it
  private double cytotoxicMemoryRoom = 1; // likewise
  private int onsetPatch = -1;
  private long onsetStep = -1;
  private byte onsetCause;

  /**
   * @param node the draining lymph node
   * @param tissue the target-tissue patches
   * @param clones the repertoire
   * @param infections what comes from outside
   */
  public Body(Patch node, List<Patch> tissue, CloneTable clones, Infections infections) {
    this.node = node;
    this.tissue = List.copyOf(tissue);
    this.clones = clones;
    this.infections = infections;
  }

  /** Returns the draining lymph node. */
  public Patch node() {
    return node;
  }

  /** Returns the target-tissue patches. */
  public List<Patch> tissue() {
    return tissue;
  }

  /** Returns lattice {@code chunk}: 0 is the node, then the tissue patches. */
  public Patch patch(int chunk) {
    return chunk == 0 ? node : tissue.get(chunk - 1);
  }

  /** Returns the number of lattices. */
  public int patches() {
    return 1 + tissue.size();
  }

  /** Returns the cells in blood. */
  public Pools blood() {
    return blood;
  }

  /** Returns the cells in lymphoid tissue without a lattice. */
  public Pools lymphoid() {
    return lymphoid;
  }

  /** Returns the repertoire. */
  public CloneTable clones() {
    return clones;
  }

  /** Returns the infections. */
  public Infections infections() {
    return infections;
  }

  /** Returns what a treatment has changed about the rules. */
  public Modulation modulation() {
    return modulation;
  }

  /** Returns the part of regulatory function that inflammation has left, 0–1. */
  public double acquiredFunction() {
    return acquiredFunction;
  }

  /** Returns how much room the niche of memory cells has today for those of {@code clone}, 0–1. */
  public double memoryRoom(int clone) {
    return clones.isCytotoxic(clone) ? cytotoxicMemoryRoom : memoryRoom;
  }

  /** Sets what {@link #memoryRoom} returns of CD4 clones and of CD8 clones. */
  void setMemoryRoom(double room, double ofCytotoxic) {
    memoryRoom = room;
    cytotoxicMemoryRoom = ofCytotoxic;
  }

  /** Sets what {@link #acquiredFunction} returns. */
  public void setAcquiredFunction(double value) {
    acquiredFunction = value;
  }

  /** Returns what last activated cells of {@code clone}. */
  public byte cloneCause(int clone) {
    return cloneCause[clone];
  }

  /** Notes what activated cells of {@code clone}. */
  public void setCloneCause(int clone, byte cause) {
    cloneCause[clone] = cause;
  }

  /** Puts the one cell of a new clone into the lymphoid pool. */
  public void export(int cls, int clone) {
    ensureClones();
    lymphoid.add(cls, clone, 1);
  }

  /** Makes room for the clones that the thymus added. */
  public void ensureClones() {
    int n = clones.size();
    blood.ensureClones(n);
    lymphoid.ensureClones(n);
    if (cloneCause.length < n) {
      cloneCause = Arrays.copyOf(cloneCause, Math.max(n, 2 * cloneCause.length));
    }
  }

  /** Returns the step of the first damage, -1 while there was none. */
  public long onsetStep() {
    return onsetStep;
  }

  /** Returns the patch of the first damage, from 0. */
  public int onsetPatch() {
    return onsetPatch;
  }

  /** Returns what activated the cells of the first damage. */
  public byte onsetCause() {
    return onsetCause;
  }

  /** Notes the first damage. */
  public void setOnset(long step, int patch, byte cause) {
    onsetStep = step;
    onsetPatch = patch;
    onsetCause = cause;
  }

  @Override
  public void save(StateSink sink) {
    node.save(sink);
    for (Patch patch : tissue) {
      patch.save(sink);
    }
    blood.save(sink);
    lymphoid.save(sink);
    clones.save(sink);
    infections.save(sink);
    sink.bytes("body.cloneCause", cloneCause, clones.size());
    sink.doubles("body.acquiredFunction", new double[] {acquiredFunction}, 1);
    sink.longs("body.onset", new long[] {onsetStep, onsetPatch, onsetCause}, 3);
  }

  @Override
  public void load(StateSource source) {
    node.load(source);
    for (Patch patch : tissue) {
      patch.load(source);
    }
    blood.load(source);
    lymphoid.load(source);
    clones.load(source);
    infections.load(source);
    cloneCause = Arrays.copyOf(source.bytes("body.cloneCause"), Math.max(256, clones.size()));
    acquiredFunction = source.doubles("body.acquiredFunction")[0];
    long[] onset = source.longs("body.onset");
    onsetStep = onset[0];
    onsetPatch = (int) onset[1];
    onsetCause = (byte) onset[2];
  }
}
