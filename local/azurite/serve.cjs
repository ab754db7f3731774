// Azurite in a process that ends when its launcher does: the launcher holds our standard input open, and its end, for
// whatever reason, is the order to save and stop. Ctrl-C reaches every process of a terminal at once, and storage has to
// outlive the router, so SIGINT is left to the launcher.
// usage: node serve.cjs <azurite's main file> <azurite's own arguments>
'use strict';

const [main] = process.argv.splice(2, 1);
const once = process.once.bind(process);
let shutdown;
let stopping = false;

process.once = (event, listener) => {
  if (event === 'SIGTERM') {
    shutdown = listener;
    return process;
  }
  return event === 'SIGINT' ? process : once(event, listener);
};

function stop() {
  if (stopping) {
    return;
  }
  stopping = true;
  process.stdin.destroy();
  // Before it listens there is nothing to save.
  shutdown ? shutdown() : process.exit(0);
}

process.on('SIGINT', () => {});
process.on('SIGTERM', stop);
process.stdin.on('end', stop).on('error', stop).resume();

require(main);
