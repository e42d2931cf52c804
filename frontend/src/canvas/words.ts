/** What is said of nodes and arrows, to ears and under the mouse. */

import type { EdgeData, GraphNode, Words } from './model';

/** A text of thousands of letters is nobody's tip. */
const MOST = 400;

export function described(node: GraphNode, words: Words): string {
  return [
    `${words.kinds[node.kind]}: ${[node.label, node.note, node.title].filter((part) => part !== '').join(', ')}`,
    node.flags.map((flag) => words.flags[flag]).join(', '),
    node.members > 1 ? words.members.replace('{0}', `${node.members}`) : '',
    node.more > 0 ? words.more.replace('{0}', `${node.more}`) : '',
  ]
    .filter((part) => part !== '')
    .join('. ');
}

export function tipFor(node: GraphNode | undefined, edge: EdgeData | undefined, words: Words): string | undefined {
  const text = node
    ? described(node, words)
    : edge && [words.types[edge.type] ?? edge.type, edge.tentative ? words.tentative : '', edge.label].filter((part) => part !== '').join(' · ');
  return text && text.length > MOST ? `${Array.from(text).slice(0, MOST).join('')}…` : text;
}
