// Loaded into Azurite before it starts: counts what is asked of it, by service and kind of operation, into the file that
// REQUESTROUTER_OPERATIONS names.
'use strict';

const fs = require('fs');
const http = require('http');

const counts = {};
const emit = http.Server.prototype.emit;
let changed = false;

function kindOf(request) {
  const [path, query] = request.url.split('?');
  const parts = path.split('/').slice(2);
  if (parts[0] === '$batch') {
    return 'table transaction';
  }
  const name = decodeURIComponent(parts[0] || '').replace(/\(.*/, '').replace(/[0-9a-f]{8,}$/, '');
  const isPoint = /\(PartitionKey=/.test(decodeURIComponent(path));
  const isBlob = parts.length > 1 || /restype|comp=/.test(query || '');
  return isBlob ? `blob ${request.method} ${name}` : `table ${request.method} ${name}${request.method === 'GET' && !isPoint ? ' (query)' : ''}`;
}

http.Server.prototype.emit = function (event, request, ...rest) {
  if (event === 'request') {
    const kind = kindOf(request);
    counts[kind] = (counts[kind] || 0) + 1;
    changed = true;
  }
  return emit.call(this, event, request, ...rest);
};

if (process.env.REQUESTROUTER_OPERATIONS) {
  setInterval(() => {
    if (changed) {
      changed = false;
      // Whole or not at all: it is read meanwhile.
      fs.writeFileSync(`${process.env.REQUESTROUTER_OPERATIONS}.new`, JSON.stringify(counts));
      fs.renameSync(`${process.env.REQUESTROUTER_OPERATIONS}.new`, process.env.REQUESTROUTER_OPERATIONS);
    }
  }, 100).unref();
}
