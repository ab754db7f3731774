// Azurite writes all its rows as one text every five seconds when something has changed, and answers nobody meanwhile. With some thousand
// cases that is a second in five, of which Azure knows nothing. Loaded before Azurite, this leaves a pause of so many times what the last
// save has taken; it saves all when it is stopped, as before. Rows that were written since the last save are lost when Azurite is killed.
// usage: node --require ./saves.cjs serve.cjs ...
'use strict';

const Loki = require(require.resolve('lokijs', { paths: [require.resolve('azurite/package.json')] }));

/** How many times as long as a save has taken, the next one waits at least. */
const patience = 40;

Loki.prototype.autosaveEnable = function (_, callback) {
  let next = 0;
  this.autosave = true;
  this.autosaveHandle = setInterval(() => {
    const begun = performance.now();
    if (begun >= next && this.autosaveDirty() && !this.ignoreAutosave) {
      this.saveDatabase(callback);
      next = performance.now() + patience * (performance.now() - begun);
    }
  }, this.autosaveInterval ?? 5000);
};
