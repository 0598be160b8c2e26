// @ts-check
// Loaded into each measured process with `--import`: on exit, writes what the process has used to the file
// that BENCH_USAGE_FILE names.
import { readFileSync, writeFileSync } from "node:fs";

process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = {
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMegabytes: (peakKilobytes() ?? maxRSS) / 1024,
  };
  writeFileSync(process.env.BENCH_USAGE_FILE ?? "", JSON.stringify(usage));
});

/** On Linux maxRSS also counts what the parent held when it started the process; this does not. */
function peakKilobytes() {
  try {
    const [, peak] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
    return peak === undefined ? undefined : Number(peak);
  } catch {
    return undefined;
  }
}
