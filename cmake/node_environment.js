// Emscripten gives a program an environment of its own making; the tests need the real one, where
// MILAAN_SAMPLES says which sample files to read. ENV exists only in a program that calls getenv.
Module['preRun'] = () => {
  if (typeof ENV !== 'undefined') Object.assign(ENV, process.env);
};
