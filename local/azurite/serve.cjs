// Azurite in a process that ends when its launcher does: the launcher holds our standard input open, and its end, for
// whatever reason, is the order to save and stop. Ctrl-C reaches every process of a terminal at once, and storage has to
// outlive the router, so SIGINT is left to the launcher.
// A line "guard <pid>" on standard input names a process that needs this storage: it is ended first.
// usage: node serve.cjs <azurite's main file> <azurite's own arguments>
'use strict';

const [main] = process.argv.splice(2, 1);
const once = process.once.bind(process);
let shutdown;
const guarded = [];
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
  endGuarded(Date.now() + 10_000);
}

// Normally they have gone before; they are still there when the launcher was killed.
function endGuarded(deadline) {
  const left = guarded.filter((pid) => signal(pid, Date.now() < deadline ? 'SIGTERM' : 'SIGKILL'));
  if (left.length > 0) {
    setTimeout(endGuarded, 250, deadline);
    return;
  }
  process.stdin.destroy();
  // Before it listens there is nothing to save.
  shutdown ? shutdown() : process.exit(0);
}

function signal(pid, name) {
  try {
    return process.kill(pid, name);
  } catch (gone) {
    if (gone.code === 'ESRCH') {
      return false;
    }
    throw gone;
  }
}

function read(text) {
  for (const [, pid] of text.matchAll(/^guard (\d+)$/gm)) {
    guarded.push(Number(pid));
  }
}

process.on('SIGINT', () => {});
process.on('SIGTERM', stop);
process.stdin.setEncoding('utf8').on('data', read).on('end', stop).on('error', stop);

require(main);
