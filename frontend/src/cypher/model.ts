/** What the server says of the graph, so that the editor can offer it. */
export interface Schema {
  labels: string[];
  relations: string[];
  properties: string[];
  functions: { name: string; signature: string; description: string }[];
  parameters: string[];
  /** Which relations lead from which labels to which. */
  graph: { from: string; relation: string; to: string }[];
}

/** Something wrong with the query, as the server judged it. */
export interface Problem {
  message: string;
  /** Where it begins, both counted from 1; 0 for the query as a whole. */
  line: number;
  column: number;
}

export interface Words {
  label: string;
  help: string;
  placeholder: string;
  problems: string;
  /** "Line [0], column [1]" */
  place: string;
}

export const NO_SCHEMA: Schema = { labels: [], relations: [], properties: [], functions: [], parameters: [], graph: [] };

export const NO_WORDS: Words = { label: '', help: '', placeholder: '', problems: '', place: '[0]:[1]' };

/** Where a problem begins, counted from 0; at the end of its line where the line is shorter. */
export function offsetOf(text: string, problem: Problem): number {
  const lines = text.split('\n');
  const line = Math.min(problem.line, lines.length) - 1;
  const before = lines.slice(0, line).reduce((length, each) => length + each.length + 1, 0);
  return before + Math.min(problem.column - 1, lines[line]?.length ?? 0);
}

/** The word a problem begins at, or the last letter before it; never empty where there is text, so that it can be seen. */
export function stretch(text: string, problem: Problem): { from: number; to: number } {
  const from = offsetOf(text, problem);
  const word = /^(?:[\p{L}\p{N}_$]+|\S)/u.exec(text.slice(from, from + 200))?.[0].length ?? 0;
  return word > 0 ? { from, to: from + word } : { from: Math.max(0, Math.min(from, text.trimEnd().length) - 1), to: from };
}
