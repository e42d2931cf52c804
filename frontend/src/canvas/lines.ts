/** Text in lines that fit a width, the same on the canvas and in exported pictures. */

export type Measure = (words: string) => number;

/** At most `most` lines; what does not fit ends in an ellipsis. Words longer than a line are cut. */
export function lines(text: string, width: number, most: number, measure: Measure): string[] {
  const made: string[] = [];
  let line = '';
  const words = text.split(/\s+/).filter((word) => word !== '');
  for (const [i, word] of words.entries()) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (made.length === most - 1) {
      return [...made, shortened(`${line} ${words.slice(i).join(' ')}`, width, measure)];
    }
    made.push(shortened(line, width, measure));
    line = word;
  }
  return line === '' ? made : [...made, shortened(line, width, measure)];
}

function shortened(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) {
    return text;
  }
  const letters = Array.from(text.normalize('NFC').slice(0, 400));
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${letters.slice(0, middle).join('').trimEnd()}…`) <= width) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`;
}
