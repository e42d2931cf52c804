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
  /** Where it is in the text, counted from 0; −1 for the query as a whole. */
  offset: number;
  /** How much of the text it is; 0 for the word that begins there. */
  length: number;
  severity: 'error' | 'warning';
}

export interface Words {
  label: string;
  help: string;
  placeholder: string;
  problems: string;
  /** "Line {0}, column {1}" */
  place: string;
}

export const NO_SCHEMA: Schema = { labels: [], relations: [], properties: [], functions: [], parameters: [], graph: [] };

export const NO_WORDS: Words = { label: '', help: '', placeholder: '', problems: '', place: '{0}:{1}' };

/** The stretch of the text a problem is about; never empty where there is text, so that it can be seen. */
export function stretch(text: string, problem: Problem): { from: number; to: number } {
  const from = Math.min(Math.max(problem.offset, 0), text.length);
  if (problem.length > 0) {
    return { from, to: Math.min(text.length, from + problem.length) };
  }
  const word = /^(?:[\p{L}\p{N}_$]+|\S)/u.exec(text.slice(from, from + 200))?.[0].length ?? 0;
  return word > 0 ? { from, to: from + word } : { from: Math.max(0, Math.min(from, text.trimEnd().length) - 1), to: Math.max(from, 1) };
}

/** Line and column, both from 1. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
