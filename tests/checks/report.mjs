// How every suite of ./scripts/test speaks: failures as they come, then one closing line.

export function makeReport() {
  let passed = 0;
  let failed = 0;
  return {
    pass(count = 1) {
      passed += count;
    },
    fail(what, detail = '') {
      failed += 1;
      console.log(`FAILED ${what}${detail ? `\n${detail.replace(/^/gm, '    ')}` : ''}`);
    },
    /** Counts that another runner made; it has printed its own failures. */
    add(morePassed, moreFailed) {
      passed += morePassed;
      failed += moreFailed;
    },
    close() {
      console.log(`${passed} passed, ${failed} failed`);
      process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
    },
  };
}
