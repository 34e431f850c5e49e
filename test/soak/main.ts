import { grown } from './held.ts';
import { soak } from './soak.ts';

const [, , hours = '8', viewers = '50', seed = '1'] = process.argv;
const begun = performance.now();
const report = await soak({
  hours: Number(hours),
  viewers: Number(viewers),
  seed: Number(seed),
  tell: (hour, { heapMb, buffersMb, handles, timers }) =>
    console.log(
      `hour ${hour}: heap ${heapMb.toFixed(1)} MB, buffers ${buffersMb.toFixed(1)} MB, open files and sockets ${handles ?? '?'}, timers ${timers}`,
    ),
});
const seconds = ((performance.now() - begun) / 1000).toFixed(0);
console.log(
  `${hours} h of an evening in ${seconds} s: ${report.goes} GO, ${viewers} viewers who lost their lines ${report.flaps} times`,
);
const faults = grown(report.hours);
console.log(faults.length === 0 ? 'flat' : `grown: ${faults.join('; ')}`);
process.exitCode = faults.length === 0 ? 0 : 1;
