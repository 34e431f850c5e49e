import type { Edge } from './edge.ts';
import { commandLine } from './edges/cli.ts';
import { generations } from './edges/generations.ts';
import { journals } from './edges/journals.ts';
import { devices, windows } from './edges/lines.ts';
import { documents, texts, workbooks } from './edges/lists.ts';
import { broker, machines } from './edges/machines.ts';
import { memoryFiles } from './edges/memory.ts';
import { osc, requests } from './edges/network.ts';
import { rows } from './edges/rows.ts';
import { commands, showFiles } from './edges/shows.ts';
import { announcements, wordings } from './edges/texts.ts';

/** Every place at which something from outside comes in. */
export const EDGES: readonly Edge[] = [
  showFiles,
  journals,
  generations,
  memoryFiles,
  workbooks,
  texts,
  rows,
  documents,
  announcements,
  wordings,
  commands,
  windows,
  devices,
  requests,
  osc,
  machines,
  broker,
  commandLine,
];
