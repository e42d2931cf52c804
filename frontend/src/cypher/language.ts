import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { type Extension, RangeSetBuilder, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import { autocomplete, backtickIfNeeded, type DbSchema, formatQuery, highlightSyntax } from '@neo4j-cypher/language-support';
import type { Schema } from './model';

/** Longer texts nobody wrote by hand: they are shown plain, so that typing stays quick. */
const LONGEST = 20_000;

/** How the library's kinds of words look; those left out look like the text around them. */
const LOOKS: Record<string, string> = {
  comment: 'cy-comment',
  keyword: 'cy-keyword',
  keywordLiteral: 'cy-literal',
  booleanLiteral: 'cy-literal',
  numberLiteral: 'cy-literal',
  stringLiteral: 'cy-string',
  label: 'cy-label',
  predicateFunction: 'cy-function',
  function: 'cy-function',
  procedure: 'cy-function',
  property: 'cy-property',
  paramDollar: 'cy-parameter',
  paramValue: 'cy-parameter',
};

const marks = new Map(Object.values(LOOKS).map((look) => [look, Decoration.mark({ class: look })]));

function coloured(text: Text): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  if (text.length <= LONGEST) {
    for (const token of highlightSyntax(text.toString())) {
      const mark = marks.get(LOOKS[token.tokenType] ?? '');
      const from = token.position.startOffset;
      if (mark && token.length > 0 && from + token.length <= text.length) {
        builder.add(from, from + token.length, mark);
      }
    }
  }
  return builder.finish();
}

/** Colours the words of a query by their part in it. */
export const highlighting: Extension = StateField.define<DecorationSet>({
  create: (state) => coloured(state.doc),
  update: (marked, change) => (change.docChanged ? coloured(change.state.doc) : marked),
  provide: (field) => EditorView.decorations.from(field),
});

/** The query laid out by the style guide; as it is where it cannot be read. */
export function formatted(text: string, caret: number): { text: string; caret: number } {
  try {
    const made = formatQuery(text, { cursorPosition: caret });
    return { text: made.formattedQuery, caret: Math.min(made.newCursorPos ?? caret, made.formattedQuery.length) };
  } catch {
    return { text, caret };
  }
}

/** The schema as the library wants it. */
function known(schema: Schema): DbSchema {
  const functions = Object.fromEntries(
    schema.functions.map((each) => [
      each.name,
      {
        name: each.name,
        category: '',
        description: each.description,
        isBuiltIn: true,
        argumentDescription: [],
        returnDescription: '',
        signature: each.signature,
        aggregating: false,
        isDeprecated: false,
      },
    ]),
  );
  return {
    labels: schema.labels,
    relationshipTypes: schema.relations,
    propertyKeys: schema.properties,
    parameters: Object.fromEntries(schema.parameters.map((name) => [name, ''])),
    functions: { 'CYPHER 5': functions, 'CYPHER 25': functions },
    graphSchema: schema.graph.map(({ from, relation, to }) => ({ from, relType: relation, to })),
  };
}

/** Kinds of the language server protocol, as CodeMirror calls them, and which come first. */
const KINDS: Record<number, { type: string; boost: number }> = {
  3: { type: 'function', boost: -10 },
  6: { type: 'variable', boost: 20 },
  10: { type: 'property', boost: 10 },
  14: { type: 'keyword', boost: -20 },
  25: { type: 'class', boost: 30 },
};

/** Not to be offered: no query may do these. */
const REFUSED = /^(?:CYPHER|EXPLAIN|PROFILE|CREATE|MERGE|DELETE|DETACH|NODETACH|SET|REMOVE|DROP|ALTER|GRANT|REVOKE|DENY|LOAD|FOREACH|INSERT|SHOW|START|STOP|TERMINATE|ENABLE|DRYRUN|DEALLOCATE|REALLOCATE|RENAME|USE|FINISH)\b/;

/** Offers what may stand at the caret: names of the graph, parameters, functions, words of the language. */
export function completions(schema: Schema): (context: CompletionContext) => CompletionResult | null {
  const database = known(schema);
  return (context) => {
    const text = context.state.doc;
    const word = context.matchBefore(/[\p{L}\p{N}_]+$/u);
    const before = text.sliceString(Math.max(0, context.pos - 1), context.pos);
    if (text.length > LONGEST || (!context.explicit && !word && !/[:.$]/.test(before))) {
      return null;
    }
    try {
      const found = autocomplete(text.sliceString(0, context.pos), database, {
        caretPosition: context.pos,
        manual: context.explicit,
        consoleCommandsEnabled: false,
      });
      const dollar = text.sliceString((word?.from ?? context.pos) - 1, word?.from ?? context.pos) === '$';
      const options = found.filter((item) => !REFUSED.test(item.label)).map((item): Completion => {
        const kind = KINDS[item.kind ?? 0];
        const name = item.kind === 25 || item.kind === 10 ? quoted(item.label, item.kind) : (item.insertText ?? item.label);
        return {
          label: dollar ? item.label.replace(/^\$/, '') : item.label,
          apply: dollar ? name.replace(/^\$/, '') : name,
          ...(kind && { type: kind.type, boost: kind.boost }),
          ...(item.signature && { detail: item.signature.slice(item.label.length) }),
          ...(item.documentation && { info: String(item.documentation) }),
        };
      });
      return options.length ? { from: word?.from ?? context.pos, options, validFor: /^[\p{L}\p{N}_]*$/u } : null;
    } catch {
      // The library stumbles over some halves of queries; nothing is offered there.
      return null;
    }
  };
}

function quoted(name: string, kind: number): string {
  const asked = backtickIfNeeded(name, kind === 10 ? 'propertyKey' : 'label');
  return asked ?? name;
}
