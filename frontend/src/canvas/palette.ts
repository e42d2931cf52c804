/** Names of colours and the custom properties that say them; the canvas renderer and exported pictures need plain values. */

export const PROPERTIES = {
  surface: '--dm-graph-surface',
  text: '--dm-graph-text',
  quiet: '--dm-graph-quiet',
  line: '--dm-graph-line',
  edge: '--dm-graph-edge',
  accent: '--dm-graph-accent',
  late: '--dm-graph-late',
  lateFill: '--dm-graph-late-fill',
  ready: '--dm-graph-ready',
  readyFill: '--dm-graph-ready-fill',
  done: '--dm-graph-done',
  doneFill: '--dm-graph-done-fill',
  task: '--dm-graph-task',
  agency: '--dm-graph-agency',
  database: '--dm-graph-database',
  document: '--dm-graph-document',
  heatLow: '--dm-graph-heat-low',
  heatHigh: '--dm-graph-heat-high',
  group: '--dm-graph-group',
  leads: '--dm-graph-leads',
  concerns: '--dm-graph-concerns',
  cites: '--dm-graph-cites',
  belongs: '--dm-graph-belongs',
  follows: '--dm-graph-follows',
} as const;

export type Tone = keyof typeof PROPERTIES;
export type Palette = Readonly<Record<Tone, string>>;

/** The colours in force at an element, as #rrggbb. */
export function paletteAt(host: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  (host.shadowRoot ?? host).append(probe);
  const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const tones = Object.entries(PROPERTIES).map(([tone, property]) => {
    probe.style.color = `var(${property}, ${tone === 'surface' ? 'white' : 'gray'})`;
    return [tone, plain(getComputedStyle(probe).color, pixel)];
  });
  probe.remove();
  return Object.fromEntries(tones) as unknown as Palette;
}

/** The colour part of the way from one to another, both as #rrggbb. */
export function mixed(from: string, to: string, part: number): string {
  const channel = (colour: string, i: number) => Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16) || 0;
  return `#${[0, 1, 2]
    .map((i) => Math.round(channel(from, i) + (channel(to, i) - channel(from, i)) * part))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** Browsers keep oklch() as it is; one painted pixel is in sRGB whatever its colour was written in. */
function plain(colour: string, pixel: CanvasRenderingContext2D | null): string {
  if (!pixel) {
    return colour;
  }
  pixel.clearRect(0, 0, 1, 1);
  pixel.fillStyle = colour;
  pixel.fillRect(0, 0, 1, 1);
  return `#${[...pixel.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
