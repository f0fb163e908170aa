// A story of the demo and the groups that matching should find in it.

export const group = (verdict, portal, books) => ({
  verdict,
  portal: [portal].flat(),
  books: [books].flat(),
});
export const onlyPortal = (...documents) => documents.map((d) => group('portal_only', d, []));
export const onlyBooks = (...entries) => entries.map((e) => group('books_only', [], e));
export const story = (topic, look, ...groups) => ({ topic, look, groups: groups.flat() });
