#!/bin/sh
# Runs the demo study on a real Spark cluster of this host: a master and two workers, each a process of
# its own. The tables must be those of the local engine, byte for byte: undisturbed, with one worker
# killed in the middle, and when the command is ended in the middle and goes on locally.
#   ./anergy test spark
# starts it, as:  cluster.sh JDK APP   (home of a JDK; directory of a build of Anergy with Spark).
# Ends all that it started, also when it fails; then its logs are kept.
set -eu

readonly jdk=$1 app=$2
readonly java=$jdk/bin/java
root=$(cd "$(dirname "$0")/../../../.." && pwd)
readonly root study=$root/scenarios/studies/demo.yaml
readonly WAIT_SECONDS=180
work=$(mktemp -d)
readonly work
pids=''

say() { printf 'cluster: %s\n' "$*" >&2; }

fail() {
  say "FAILED: $*; logs are in $work"
  exit 1
}

# Processes that process $1 started.
children() { ps -A -o pid=,ppid= | awk -v parent="$1" '$2 == parent { print $1 }'; }

end_all() {
  status=$?
  trap - EXIT
  for pid in $pids; do
    for child in $(children "$pid"); do
      kill "$child" 2>/dev/null || :
    done
    kill "$pid" 2>/dev/null || :
  done
  for pid in $pids; do
    wait "$pid" 2>/dev/null || :
  done
  [ $status -ne 0 ] || rm -rf "$work"
  exit $status
}
trap end_all EXIT
trap 'exit 130' INT TERM HUP

# Waits until command $2... succeeds; $1 says what for.
await() {
  what=$1
  shift
  tries=0
  until "$@"; do
    tries=$((tries + 1))
    [ $tries -lt $((WAIT_SECONDS * 5)) ] || fail "waited $WAIT_SECONDS s for $what"
    sleep 0.2
  done
}

# Number of lines of file $2 that match $1; none if there is no file yet.
count() { if [ -f "$2" ]; then grep -c "$1" "$2" || :; else echo 0; fi; }

# True if file $3 has at least $1 lines that match $2.
has() { [ "$(count "$2" "$3")" -ge "$1" ]; }

# What Spark's scripts expect of its home: the libraries of Spark and its logger, nothing of Anergy.
export SPARK_HOME="$work/spark" SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1 JAVA_HOME="$jdk"
mkdir -p "$SPARK_HOME/jars" "$SPARK_HOME/conf"
: >"$SPARK_HOME/RELEASE"
for jar in "$app"/spark/*.jar "$app"/lib/slf4j-*.jar "$app"/lib/logback-*.jar \
  "$app"/lib/jackson-annotations-*.jar "$app"/lib/commons-math3-*.jar; do
  case $jar in */sim-spark.jar) ;; *) ln -s "$jar" "$SPARK_HOME/jars/" ;; esac
done
cat >"$SPARK_HOME/conf/logback.xml" <<'TEXT'
<configuration>
  <appender name="stderr" class="ch.qos.logback.core.ConsoleAppender">
    <target>System.err</target>
    <encoder><pattern>%d %-5level %msg%n</pattern></encoder>
  </appender>
  <root level="INFO"><appender-ref ref="stderr"/></root>
</configuration>
TEXT

# Starts a process of the cluster: log file, class, arguments.
start() {
  log=$work/$1.log
  main=$2
  shift 2
  "$java" -Xmx512m -cp "$SPARK_HOME/conf:$SPARK_HOME/jars/*" "org.apache.spark.deploy.$main" "$@" \
    >"$log" 2>&1 &
  started=$!
  pids="$pids $started"
}

# Runs the study into directory $1 with the options that follow.
sweep() {
  out=$work/$1
  shift
  "$root/anergy" sweep "$study" -o "$out" --progress none "$@" >>"$out.log" 2>&1
}

same_tables() {
  for table in runs events series; do
    cmp "$work/local/tables/$table.csv" "$work/$1/tables/$table.csv" || fail "$1: $table.csv differs"
  done
}

seconds() { date +%s; }

# ---- The cluster ----

start master master.Master --host 127.0.0.1 --port 0 --webui-port 0
await 'the master' has 1 'Starting Spark master at' "$work/master.log"
url=$(sed -n 's/.*Starting Spark master at \(spark:[^ ]*\).*/\1/p' "$work/master.log")
for name in worker1 worker2; do
  start $name worker.Worker --cores 1 --memory 1g --host 127.0.0.1 --webui-port 0 \
    --work-dir "$work/$name" "$url"
done
victim=$started
await 'two workers' has 2 'Registering worker' "$work/master.log"

# ---- The same tables ----

begin=$(seconds)
sweep local || fail 'the local engine'
say "local engine: $(($(seconds) - begin)) s"

begin=$(seconds)
sweep calm --engine spark --master "$url" || fail 'the cluster'
same_tables calm
has 2 'Launching executor' "$work/master.log" || fail 'only one worker took part'
say "two workers: $(($(seconds) - begin)) s, same tables"

begin=$(seconds)
sweep killed --engine spark --master "$url" &
driver=$!
pids="$pids $driver"
journal=$work/killed/journal.jsonl
await 'the first runs' has 8 '"finished"' "$journal"
executor=$(children "$victim")
kill -9 "$victim" "$executor"
before=$(count '"finished"' "$journal")
wait $driver || fail 'the cluster with a killed worker'
same_tables killed
[ "$before" -lt 36 ] || fail 'the worker was killed too late to matter'
again=$(count '"attempt":[2-9]' "$journal")
say "one of two workers killed after $before of 36 runs: $(($(seconds) - begin)) s, $again runs begun again, same tables"

sweep ended --engine spark --master "$url" &
driver=$!
pids="$pids $driver"
journal=$work/ended/journal.jsonl
await 'the first runs' has 8 '"finished"' "$journal"
kill "$driver"
wait $driver && fail 'the command ended well in spite of SIGTERM'
before=$(count '"finished"' "$journal")
[ "$before" -lt 36 ] || fail 'the command was ended too late to matter'
has 1 "interrupted with $before of 36 runs done" "$work/ended.log" || fail 'no word of how to go on'
sweep ended --resume || fail 'going on locally'
same_tables ended
say "ended after $before of 36 runs and gone on with locally: same tables"
