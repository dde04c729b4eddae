// graphile-worker: local queue and batched completion on, 24 jobs at a time.
import { Logger, run, runMigrations } from "graphile-worker";
import pg from "pg";

const [url, mode, form, count, result] = process.argv.slice(2);
const jobs = Number(count);
const parsed = JSON.parse(url);
const pool = new pg.Pool({ ...parsed, max: 14 });
pool.on("error", () => {});
pool.on("connect", (client) => client.on("error", () => {}));
await pool.query("drop table if exists items");
await pool.query(`create table items (id bigint primary key, status text not null default 'queued',
  started_at timestamptz, completed_at timestamptz, result jsonb)`);
await pool.query("insert into items (id) select g from generate_series(1, $1::int) g", [jobs]);
await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) });

const preset = {
  worker: {
    concurrentJobs: 24,
    pollInterval: 2000,
    maxPoolSize: 14,
    ...(form === "batched"
      ? {
          localQueue: { size: mode === "latency" ? 25 : 2000 },
          completeJobBatchDelay: 0,
          failJobBatchDelay: 0,
        }
      : {}),
  },
};
let done = 0;
let finish;
const finished = new Promise((resolve) => (finish = resolve));
let picked;
const taskList = {
  async work({ item }) {
    if (mode === "latency") picked(performance.now());
    if (mode === "full") {
      await pool.query("update items set status = 'processing', started_at = now() where id = $1", [item]);
      await pool.query(
        "update items set status = 'completed', completed_at = now(), result = $1 where id = $2",
        [result, item],
      );
    }
    if (++done === jobs) finish();
  },
};
const add = "select graphile_worker.add_job('work', json_build_object('item', $1::int))";
const quiet = new Logger(() => () => {});
if (mode === "latency") {
  const runner = await run({ pgPool: pool, preset, taskList, logger: quiet, noHandleSignals: true });
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const times = [];
  for (let number = 0; number < jobs; number++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    const at = new Promise((resolve) => (picked = resolve));
    const started = performance.now();
    await pool.query(add, [number]);
    times.push((await at) - started);
  }
  console.log(JSON.stringify({ milliseconds: times.sort((a, b) => a - b) }));
  await runner.stop();
} else {
  await pool.query(
    `select graphile_worker.add_jobs(array_agg(json_populate_record(null::graphile_worker.job_spec,
       json_build_object('identifier', 'work', 'payload', json_build_object('item', g))))) from generate_series(1, $1::int) g`,
    [jobs],
  );
  const started = performance.now();
  const runner = await run({ pgPool: pool, preset, taskList, logger: quiet, noHandleSignals: true });
  await finished;
  console.log(JSON.stringify({ jobs_per_second: (jobs / (performance.now() - started)) * 1000 }));
  await runner.stop();
}
await pool.end();
