// The texts of C++ as they come together: what is added up is one text, with a figure where the
// program puts something of its own; where it chooses between texts there is one for each choice.

const CLOSING = { '(': ')', '{': '}', '[': ']' };
const ENDS = new Set([',', ';', '=', '+=', '==', '&&', '||', '<<', '?', ':', 'return', 'case', 'else']);
/** In place of a name, a number or a figure that is not known here. */
export const SOMETHING = '3';

export const unescaped = (text) => text.replace(/\\(x[0-9A-Fa-f]{2}|n|t|.)/g, (_, code) =>
  ({ n: '\n', t: '\t' }[code] ?? (code.length > 1 ? '' : code)));

const isLiteral = (token) => typeof token === 'string' && /^["']/.test(token);
const isWord = (token, words) => typeof token === 'string' && words.has(token);

function tokensOf(source) {
  const WORDS = /\/\/.*|\/\*[^]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\w+|::|->|\+=|==|&&|\|\||<<|\S/g;
  return source.replace(/^\s*#.*$/gm, '').match(WORDS).filter((token) => !/^\/[/*]/.test(token));
}

/** Tokens, and groups of them: `{ open, items }`. */
function nested(tokens) {
  const stack = [{ open: '', items: [] }];
  for (const token of tokens) {
    if (token in CLOSING) {
      const group = { open: token, items: [] };
      stack.at(-1).items.push(group);
      stack.push(group);
    } else if (Object.values(CLOSING).includes(token)) {
      if (stack.length > 1) stack.pop();
    } else {
      stack.at(-1).items.push(token);
    }
  }
  return stack[0];
}

function split(items, ends) {
  const parts = [[]];
  for (const item of items) {
    if (isWord(item, ends)) parts.push([]);
    else parts.at(-1).push(item);
  }
  return parts;
}

/** What one operand may say; groups that are a part of it go to `used`. */
function sayings(items, used) {
  if (items.length > 0 && items.every(isLiteral)) {
    return [items.map((literal) => unescaped(literal.slice(1, -1))).join('')];
  }
  const group = items.at(-1);
  if (group?.open !== '(') return [SOMETHING];
  const name = items.slice(0, -1).join('');
  if (!['', 'std::string', 'text::counted'].includes(name)) return [SOMETHING];
  used.add(group);
  if (name === 'text::counted') {
    return split(group.items, new Set([','])).slice(1)
      .flatMap((form) => sayings(form, used)).map((text) => `${SOMETHING} ${text}`);
  }
  if (group.items.length === 0) return [''];
  const choices = split(group.items, new Set(['?', ':']));
  return (choices.length > 1 ? choices.slice(1) : choices).flatMap((choice) => sums(choice, used));
}

/** What operands that are added up may say. */
function sums(items, used) {
  return split(items, new Set(['+'])).map((operand) => sayings(operand, used))
    .reduce((said, next) => said.flatMap((before) => next.map((after) => before + after)), ['']);
}

const holdsText = (items) => items.some((item) => isLiteral(item) || (item.items !== undefined && holdsText(item.items)));

/** `{ text, coded }` of a source; coded: it stands beside a `Code::` or a `Fault::`, so it is of a diagnostic. */
export function textsOfCpp(source) {
  const texts = [];
  function walk(group) {
    const coded = group.items.some((item, at) => ['Code', 'Fault'].includes(item) && group.items[at + 1] === '::');
    for (const part of split(group.items, ENDS)) {
      const used = new Set();
      if (holdsText(part)) texts.push(...sums(part, used).map((text) => ({ text, coded })));
      for (const item of part) {
        if (item.items !== undefined && !used.has(item)) walk(item);
      }
    }
  }
  walk(nested(tokensOf(source)));
  return texts;
}
