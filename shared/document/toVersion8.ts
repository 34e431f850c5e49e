/** Until now a show was called from one machine alone. */
export function toVersion8(file: Record<string, unknown>): void {
  file.epoch = { number: 0, machineId: '', name: '' };
}
