/** Signs drawn by hand on a field of 16 × 16, one stroke each, so that the canvas, the legend and the exports show the same. */

export const ICONS = {
  task: 'M2.5 2.5h11v11h-11zM5 8l2.2 2.4L11.2 5.6',
  agency: 'M2 6.2 8 2.2l6 4zM4 8.2v4M8 8.2v4M12 8.2v4M2 14h12',
  database: 'M3 4.2a5 2 0 0 0 10 0a5 2 0 0 0-10 0v7.6a5 2 0 0 0 10 0V4.2M3 8a5 2 0 0 0 10 0',
  document: 'M3.5 1.8h6l3.2 3.2v9.2H3.5zM9.5 1.8V5h3.2M5.6 8h5M5.6 11h5',
  goal: 'M4 14.5V1.8M4 2.5h8.5l-2.4 3 2.4 3H4',
  choke: 'M2.5 3v10l11-10v10z',
  cause: 'M9.2 1.5 3.5 9H8l-1.2 5.5L12.5 7H8z',
  slips: 'M2 8h9.5M8 4.5 11.5 8 8 11.5M14 3.5v9',
  overdue: 'M8 1.8 15 14H1zM8 6.4v3.4M8 11.6v.8',
  ready: 'M4.5 2.8 13 8l-8.5 5.2z',
  blocked: 'M4 2h8M4 14h8M5 2c0 4 6 4 6 12M11 2c0 4-6 4-6 12',
  done: 'M8 1.8a6.2 6.2 0 1 0 .01 0M5 8.2l2.2 2.3L11 6',
  pin: 'M5.5 2h5M6.5 2v5l-2 2.5h7L9.5 7V2M8 9.5v5',
} as const;

export type Icon = keyof typeof ICONS;

/** The sign as an SVG path element. */
export function iconPath(icon: Icon, colour: string): string {
  return `<path d="${ICONS[icon]}" fill="none" stroke="${colour}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`;
}
