// The reference workload tcell-lattice-v1 in C++17: the rule of LatticeRule.java by the algorithm of
// TcellLattice.java, so that the digests are equal and only the languages differ.
// Usage: tcell_lattice SIZE THREADS STEPS SEED. Prints cells updated, nanoseconds for cells and for
// fields (processor time with one thread, wall time with more), population and digest.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <mutex>
#include <thread>
#include <vector>

namespace {

using u64 = std::uint64_t;
using i64 = std::int64_t;
using std::size_t;

constexpr u64 kGolden = 0x9E3779B97F4A7C15u, kSilver = 0xD1B54A32D192ED03u;
constexpr int kChoice = 1, kConflict = 2, kBirth = 3, kFilling = 4, kIdentity = 5;
constexpr int kDeathLimit = 16777, kDivisionLimit = 33555;
constexpr int kFillingLimit = static_cast<int>(0.2 * (1 << 24));
constexpr float kSpread = 0.2f, kCenter = 1 - 4 * kSpread, kKept = 0.99f;
constexpr float kPro[4] = {0.01f, 0, 0.0025f, 0}, kAnti[4] = {0, 0.01f, 0, 0};
constexpr int kDx[8] = {-1, 0, 1, -1, 1, -1, 0, 1}, kDy[8] = {-1, -1, -1, 0, 0, 1, 1, 1};

inline u64 mix(u64 z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  return z ^ (z >> 31);
}

inline u64 hashPair(u64 a, u64 b) { return mix(mix(a + kGolden) ^ (b * kSilver + kGolden)); }

inline u64 draw(u64 key, u64 entity, int purpose) {
  return mix(mix(key ^ entity) + static_cast<u64>(purpose) * kGolden + kSilver);
}

inline bool divides(u64 word, float a) {
  int v = static_cast<int>(word >> 16) & 0xFFFFFF;
  return v < kDivisionLimit && v * 0x1p-24f < 0.001f * (1 + a / (1 + std::fabs(a)));
}

inline u64 rawBits(float f) {
  std::int32_t raw;
  std::memcpy(&raw, &f, sizeof raw);
  return static_cast<u64>(static_cast<i64>(raw));
}

inline int lowest(u64 word) { return __builtin_ctzll(word); }

// Spins for some microseconds, then parks.
class Barrier {
 public:
  explicit Barrier(int threads) : threads_(threads) {}

  void wait() {
    if (threads_ == 1) return;
    int phase = phase_.load();
    if (arrived_.fetch_add(1) + 1 == threads_) {
      arrived_ = 0;
      {
        std::lock_guard<std::mutex> lock(mutex_);
        phase_ = phase + 1;
      }
      wake_.notify_all();
      return;
    }
    for (int i = 0; i < 4000; i++) {
      if (phase_.load(std::memory_order_acquire) != phase) return;
    }
    std::unique_lock<std::mutex> lock(mutex_);
    wake_.wait(lock, [&] { return phase_.load() != phase; });
  }

 private:
  const int threads_;
  std::atomic<int> arrived_{0}, phase_{0};
  std::mutex mutex_;
  std::condition_variable wake_;
};

double nanos(bool processorTime) {
  if (processorTime) {
    timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return 1e9 * t.tv_sec + t.tv_nsec;
  }
  auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::nano>(now).count();
}

template <class T>
T* zeros(size_t n) {
  size_t bytes = (n * sizeof(T) + 63) / 64 * 64;
  void* p = std::aligned_alloc(64, bytes);
  if (p == nullptr) std::abort();
  std::memset(p, 0, bytes);
  return static_cast<T*>(p);
}

class Lattice {
 public:
  Lattice(int size, u64 seed, int threads)
      : size_(size), mask_(size - 1), shift_(__builtin_ctz(size)), rowWords_(size >> 6),
        threads_(threads), patientKey_(hashPair(seed, 0)), barrier_(threads), cells_(16 * threads) {
    size_t sites = static_cast<size_t>(size) * size, words = sites >> 6;
    id_ = zeros<u64>(sites);
    activity_ = zeros<float>(sites);
    occupied_ = zeros<u64>(words);
    dead_ = zeros<u64>(words);
    mothers_ = zeros<u64>(words);
    arrived_ = zeros<u64>(words);
    wishes_ = zeros<u64>(8 * words);
    wins_ = zeros<u64>(8 * words);
    pro_ = zeros<float>(sites);
    anti_ = zeros<float>(sites);
    nextPro_ = zeros<float>(sites);
    nextAnti_ = zeros<float>(sites);
    for (size_t i = 0; i < sites; i++) {
      u64 word = draw(patientKey_, i, kFilling);
      if (static_cast<int>(word >> 40) >= kFillingLimit) continue;
      int part = word & 255;
      u64 type = part < 154 ? 0 : part < 205 ? 1 : 2;
      id_[i] = (draw(patientKey_, i, kIdentity) & ~u64{3}) | type;
      occupied_[i >> 6] |= u64{1} << (i & 63);
    }
  }

  void run(int steps) {
    std::vector<std::thread> helpers;
    for (int t = 1; t < threads_; t++) helpers.emplace_back([this, t, steps] { work(t, steps); });
    work(0, steps);
    for (auto& helper : helpers) helper.join();
  }

  void resetClocks() {
    cellNanos = fieldNanos = 0;
    std::fill(cells_.begin(), cells_.end(), 0);
  }

  i64 updates() const {
    i64 sum = 0;
    for (i64 cells : cells_) sum += cells;
    return sum;
  }

  i64 population() const {
    i64 sum = 0;
    for (size_t w = 0; w < static_cast<size_t>(size_) * rowWords_; w++) {
      sum += __builtin_popcountll(occupied_[w]);
    }
    return sum;
  }

  u64 digest() const {
    u64 h = 0;
    for (size_t i = 0; i < static_cast<size_t>(size_) * size_; i++) {
      if (occupied_[i >> 6] >> (i & 63) & 1) {
        h = mix(h ^ id_[i]) + i;
        h = mix(h ^ rawBits(activity_[i]));
      }
      h = h * 31 + rawBits(pro_[i]);
      h = h * 31 + rawBits(anti_[i]);
    }
    return h;
  }

  double cellNanos = 0, fieldNanos = 0;

 private:
  void work(int thread, int steps) {
    int from = static_cast<i64>(size_) * thread / threads_;
    int to = static_cast<i64>(size_) * (thread + 1) / threads_;
    bool processorTime = threads_ == 1;
    for (int s = 0; s < steps; s++) {
      double start = nanos(processorTime);
      u64 key = hashPair(patientKey_, step_);
      i64 cells = 0;
      for (int y = from; y < to; y++) cells += proposeRow(y, key);
      cells_[16 * thread] += cells;
      barrier_.wait();
      for (int y = from; y < to; y++) settleRow(y, key);
      barrier_.wait();
      for (int y = from; y < to; y++) leaveRow(y);
      barrier_.wait();
      double middle = nanos(processorTime);
      for (int y = from; y < to; y++) {
        diffuseRow(pro_, nextPro_, y);
        diffuseRow(anti_, nextAnti_, y);
      }
      barrier_.wait();
      if (thread == 0) {
        std::swap(pro_, nextPro_);
        std::swap(anti_, nextAnti_);
        step_++;
        cellNanos += middle - start;
        fieldNanos += nanos(processorTime) - middle;
      }
      barrier_.wait();
    }
  }

  int proposeRow(int y, u64 key) {
    const u64* __restrict ids = id_;
    float* __restrict activities = activity_;
    float* __restrict pro = pro_ + (static_cast<size_t>(y) << shift_);
    float* __restrict anti = anti_ + (static_cast<size_t>(y) << shift_);
    u64* __restrict wishes = wishes_;
    int cells = 0;
    size_t word = static_cast<size_t>(y) * rowWords_;
    for (int x0 = 0; x0 < size_; x0 += 64, word++) {
      u64 left = occupied_[word], died = 0, divided = 0;
      u64* plane = wishes + (word << 3);
      for (int d = 0; d < 8; d++) plane[d] = 0;
      cells += __builtin_popcountll(left);
      while (left != 0) {
        u64 bit = left & -left;
        int offset = lowest(left);
        left ^= bit;
        int x = x0 + offset;
        size_t site = (word << 6) + offset;
        u64 me = ids[site], choice = draw(key, me, kChoice);
        float p = pro[x], q = anti[x];
        int type = me & 3;
        pro[x] = p + kPro[type];
        anti[x] = q + kAnti[type];
        float a = activities[site];
        a += 0.1f * (p - q - a);
        activities[site] = a;
        if (static_cast<int>(choice >> 40) < kDeathLimit) {
          died |= bit;
        } else {
          plane[choice & 7] |= bit;
          if (divides(choice, a)) divided |= bit;
        }
      }
      dead_[word] = died;
      mothers_[word] = divided;
    }
    return cells;
  }

  static u64 widened(const u64* words, size_t word, size_t west, size_t east) {
    u64 w = words[word];
    return w | w << 1 | words[west] >> 63 | w >> 1 | words[east] << 63;
  }

  static u64 westward(const u64* from, size_t word, size_t east, int d) {
    return from[(word << 3) + d] >> 1 | from[(east << 3) + d] << 63;
  }

  static u64 eastward(const u64* from, size_t word, size_t west, int d) {
    return from[(word << 3) + d] << 1 | from[(west << 3) + d] >> 63;
  }

  void settleRow(int y, u64 key) {
    const u64* from = wishes_;
    size_t row = static_cast<size_t>(y) * rowWords_;
    size_t above = static_cast<size_t>((y - 1) & mask_) * rowWords_;
    size_t below = static_cast<size_t>((y + 1) & mask_) * rowWords_;
    for (int w = 0; w < rowWords_; w++) {
      int west = w == 0 ? rowWords_ - 1 : w - 1, east = w == rowWords_ - 1 ? 0 : w + 1;
      u64 free = ~occupied_[row + w];
      u64 t[8] = {free & westward(from, below + w, below + east, 0),
                  free & from[((below + w) << 3) + 1],
                  free & eastward(from, below + w, below + west, 2),
                  free & westward(from, row + w, row + east, 3),
                  free & eastward(from, row + w, row + west, 4),
                  free & westward(from, above + w, above + east, 5),
                  free & from[((above + w) << 3) + 6],
                  free & eastward(from, above + w, above + west, 7)};
      u64 any = t[0], many = 0;
      for (int d = 1; d < 8; d++) {
        many |= any & t[d];
        any |= t[d];
      }
      u64 one = ~many;
      u64* won = wins_ + ((row + w) << 3);
      for (int d = 0; d < 8; d++) won[d] = t[d];
      u64 d0 = (t[1] | t[3] | t[5] | t[7]) & one;
      u64 d1 = (t[2] | t[3] | t[6] | t[7]) & one;
      u64 d2 = (t[4] | t[5] | t[6] | t[7]) & one;
      size_t base = (row + w) << 6;
      for (u64 left = many; left != 0; left &= left - 1) {
        int offset = lowest(left);
        u64 direction = contest(row + w, offset, key);
        d0 |= (direction & 1) << offset;
        d1 |= (direction >> 1 & 1) << offset;
        d2 |= (direction >> 2) << offset;
      }
      for (u64 left = any; left != 0; left &= left - 1) {
        int offset = lowest(left);
        int d = (d0 >> offset & 1) | (d1 >> offset & 1) << 1 | (d2 >> offset & 1) << 2;
        size_t site = source(base + offset, d);
        id_[base + offset] = id_[site];
        activity_[base + offset] = activity_[site];
      }
      u64 near = widened(mothers_, above + w, above + west, above + east) |
                 widened(mothers_, row + w, row + west, row + east) |
                 widened(mothers_, below + w, below + west, below + east);
      near &= free & ~any;
      arrived_[row + w] = near == 0 ? any : any | bear(base, near, key);
    }
  }

  size_t source(size_t target, int direction) const {
    size_t x = (target - kDx[direction]) & mask_;
    size_t y = ((target >> shift_) - kDy[direction]) & mask_;
    return y << shift_ | x;
  }

  int contest(size_t word, int offset, u64 key) {
    u64* won = wins_ + (word << 3);
    unsigned rivals = 0;
    for (int d = 0; d < 8; d++) rivals |= static_cast<unsigned>(won[d] >> offset & 1) << d;
    size_t target = (word << 6) + offset;
    int best = -1;
    i64 highest = 0;
    for (unsigned left = rivals; left != 0; left &= left - 1) {
      int d = __builtin_ctz(left);
      i64 priority = static_cast<i64>(draw(key, id_[source(target, d)], kConflict));
      if (best < 0 || priority > highest) {
        best = d;
        highest = priority;
      }
    }
    for (unsigned left = rivals & ~(1u << best); left != 0; left &= left - 1) {
      won[__builtin_ctz(left)] ^= u64{1} << offset;
    }
    return best;
  }

  u64 bear(size_t base, u64 open, u64 key) {
    u64 born = 0;
    for (u64 left = open; left != 0; left &= left - 1) {
      size_t target = base + lowest(left), mother = 0;
      bool found = false;
      i64 highest = 0;
      for (int d = 0; d < 8; d++) {
        size_t site = source(target, d);
        if ((mothers_[site >> 6] >> (site & 63) & 1) == 0) continue;
        if (static_cast<int>(draw(key, id_[site], kChoice) >> 3 & 7) != d) continue;
        i64 priority = static_cast<i64>(draw(key, id_[site], kConflict));
        if (!found || priority > highest) {
          mother = site;
          highest = priority;
          found = true;
        }
      }
      if (found) {
        id_[target] = (draw(key, id_[mother], kBirth) & ~u64{3}) | (id_[mother] & 3);
        activity_[target] = activity_[mother];
        born |= left & -left;
      }
    }
    return born;
  }

  void leaveRow(int y) {
    const u64* won = wins_;
    size_t row = static_cast<size_t>(y) * rowWords_;
    size_t above = static_cast<size_t>((y - 1) & mask_) * rowWords_;
    size_t below = static_cast<size_t>((y + 1) & mask_) * rowWords_;
    for (int w = 0; w < rowWords_; w++) {
      int west = w == 0 ? rowWords_ - 1 : w - 1, east = w == rowWords_ - 1 ? 0 : w + 1;
      u64 gone = eastward(won, above + w, above + west, 0) | won[((above + w) << 3) + 1] |
                 westward(won, above + w, above + east, 2) | eastward(won, row + w, row + west, 3) |
                 westward(won, row + w, row + east, 4) | eastward(won, below + w, below + west, 5) |
                 won[((below + w) << 3) + 6] | westward(won, below + w, below + east, 7);
      occupied_[row + w] = (occupied_[row + w] & ~gone & ~dead_[row + w]) | arrived_[row + w];
    }
  }

  void diffuseRow(const float* __restrict u, float* __restrict out, int y) const {
    const float* north = u + (static_cast<size_t>((y - 1) & mask_) << shift_);
    const float* row = u + (static_cast<size_t>(y) << shift_);
    const float* south = u + (static_cast<size_t>((y + 1) & mask_) << shift_);
    float* to = out + (static_cast<size_t>(y) << shift_);
    auto combine = [&](int x, int west, int east) {
      float around = (north[x] + south[x]) + (row[west] + row[east]);
      to[x] = kKept * (kCenter * row[x] + kSpread * around);
    };
    combine(0, mask_, 1);
    for (int x = 1; x < mask_; x++) combine(x, x - 1, x + 1);
    combine(mask_, mask_ - 1, 0);
  }

  const int size_, mask_, shift_, rowWords_, threads_;
  const u64 patientKey_;
  u64 step_ = 0;
  Barrier barrier_;
  std::vector<i64> cells_;
  u64 *id_, *occupied_, *dead_, *mothers_, *arrived_, *wishes_, *wins_;
  float *activity_, *pro_, *anti_, *nextPro_, *nextAnti_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::fprintf(stderr, "usage: tcell_lattice SIZE THREADS STEPS SEED\n");
    return 2;
  }
  int size = std::atoi(argv[1]), threads = std::atoi(argv[2]), steps = std::atoi(argv[3]);
  Lattice lattice(size, std::strtoull(argv[4], nullptr, 10), threads);
  lattice.run(steps);  // warms the caches, as the Java program does
  lattice.resetClocks();
  lattice.run(steps);
  std::printf("%lld %.0f %.0f %lld %016llx\n", static_cast<long long>(lattice.updates()),
              lattice.cellNanos, lattice.fieldNanos, static_cast<long long>(lattice.population()),
              static_cast<unsigned long long>(lattice.digest()));
}
