/** The boxes around groups: where their nodes are, whoever put them there. */

import type { Box } from './camera';
import type { Graph } from './model';

export interface GroupBox extends Box {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

export const GROUP_PADDING = 18;
/** Above the nodes, for the name. */
export const GROUP_HEAD = 34;

export function groupBoxes(graph: Graph): GroupBox[] {
  const bounds = new Map<string, { left: number; top: number; right: number; bottom: number; count: number }>();
  for (const node of graph.nodes) {
    if (node.group !== '') {
      const [w, h] = [node.width / 2, node.height / 2];
      const box = bounds.get(node.group);
      bounds.set(node.group, {
        left: Math.min(box?.left ?? Infinity, node.x - w),
        top: Math.min(box?.top ?? Infinity, node.y - h),
        right: Math.max(box?.right ?? -Infinity, node.x + w),
        bottom: Math.max(box?.bottom ?? -Infinity, node.y + h),
        count: (box?.count ?? 0) + 1,
      });
    }
  }
  const labels = new Map(graph.groups.map((group) => [group.key, group.label]));
  return [...bounds].map(([key, box]) => ({
    key,
    label: labels.get(key) ?? key,
    count: box.count,
    x: box.left - GROUP_PADDING,
    y: box.top - GROUP_HEAD,
    width: box.right - box.left + 2 * GROUP_PADDING,
    height: box.bottom - box.top + GROUP_HEAD + GROUP_PADDING,
  }));
}
