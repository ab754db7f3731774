// What a browser with JavaScript does besides: it brings the errors into view, warns before the session ends, and signs with the officer's
// key. The key never leaves the browser: it is kept as one that cannot be read out (WebCrypto, IndexedDB), or used once from a file.

const summary = document.querySelector('.govuk-error-summary');
if (summary) summary.focus();

// The end of the session: the server ends it whatever this page does.
const warning = document.getElementById('logout-warning');
if (warning) {
  const seconds = Number(warning.dataset.seconds);
  const ahead = Math.min(120, seconds / 2);
  const stay = warning.querySelector('a');
  let timers = [];
  const begin = () => {
    timers.forEach(clearTimeout);
    timers = [
      setTimeout(() => { warning.hidden = false; stay.focus(); }, (seconds - ahead) * 1000),
      setTimeout(() => { location.assign(warning.dataset.end); }, (seconds + 2) * 1000),
    ];
  };
  begin();
  // What is filled in on the page stays there: only the server is told.
  stay.addEventListener('click', async event => {
    event.preventDefault();
    const answer = await fetch('/console/stay', { redirect: 'manual' }).catch(() => undefined);
    if (answer?.status !== 204) { location.assign(warning.dataset.end); return; }
    warning.hidden = true;
    begin();
  });
}

function base64url(bytes) {
  let text = '';
  for (const byte of new Uint8Array(bytes)) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function keys(mode, act) {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('requestrouter', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('keys');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const asked = act(opening.result.transaction('keys', mode).objectStore('keys'));
      asked.onsuccess = () => { opening.result.close(); done(asked.result); };
      asked.onerror = () => { opening.result.close(); failed(asked.error); };
    };
  });
}

const kept = name => keys('readonly', store => store.get(name));
const keep = (name, pair) => keys('readwrite', store => store.put(pair, name));

const curve = { name: 'ECDSA', namedCurve: 'P-256' };

async function fromFile(file, registered) {
  const text = await file.text();
  const der = Uint8Array.from(atob(text.replace(/-----[^-]+-----/g, '').replace(/\s/g, '')), letter => letter.charCodeAt(0));
  // Readable for a moment, to learn which of the register's keys it is; what signs is imported as one that is not.
  const readable = await crypto.subtle.exportKey('jwk', await crypto.subtle.importKey('pkcs8', der, curve, true, ['sign']));
  const known = registered.find(key => key.x === readable.x && key.y === readable.y);
  if (!known) throw new Error('unknown key');
  return { kid: known.kid, key: await crypto.subtle.importKey('pkcs8', der, curve, false, ['sign']) };
}

async function sign({ kid, key }, body, at) {
  const encoder = new TextEncoder();
  const header = base64url(encoder.encode(JSON.stringify({ alg: 'ES256', kid, iat: at, b64: false, crit: ['b64'] })));
  const bytes = encoder.encode(body);
  const input = new Uint8Array(header.length + 1 + bytes.length);
  input.set(encoder.encode(header + '.'));
  input.set(bytes, header.length + 1);
  return `${header}..${base64url(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, input))}`;
}

async function prepareSigning(place) {
  place.hidden = false;
  const form = document.getElementById('send-form');
  const registered = JSON.parse(place.dataset.keys);
  const name = place.dataset.authority;
  const file = place.querySelector('input[type=file]');
  const remember = place.querySelector('input[type=checkbox]');
  const status = place.querySelector('[role=status]');
  const began = performance.now();
  // A key that this browser made takes the place of the one before once the register lists it.
  const made = await kept(`${name}/next`).catch(() => undefined);
  if (made && registered.some(key => key.kid === made.kid)) await keep(name, made);
  const stored = await kept(name).catch(() => undefined);
  const usable = stored && registered.some(key => key.kid === stored.kid) ? stored : undefined;
  if (usable) {
    status.textContent = `${place.dataset.haskey} ${usable.kid}`;
    place.querySelector('.key-file').hidden = true;
  }

  place.querySelector('button').addEventListener('click', async () => {
    try {
      const key = usable ?? await fromFile(file.files[0], registered);
      if (!usable && remember.checked) await keep(name, key);
      // The router's clock, not this machine's: the signature's time is held against it.
      const at = Math.floor(Number(place.dataset.now) + (performance.now() - began) / 1000);
      form.elements.signature.value = await sign(key, form.elements.body.value, at);
      form.requestSubmit();
    } catch {
      status.textContent = file.files.length ? place.dataset.unknown : place.dataset.choose;
    }
  });
}

async function prepareMaking(place) {
  place.hidden = false;
  const out = place.querySelector('pre');
  place.querySelector('button').addEventListener('click', async () => {
    const pair = await crypto.subtle.generateKey(curve, false, ['sign']);
    const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
    // RFC 7638.
    const thumbprint = base64url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify({ crv, kty, x, y }))));
    const kid = `${place.dataset.prefix}-${thumbprint.slice(0, 8).toLowerCase().replaceAll('_', '-')}`;
    await keep(`${place.dataset.authority}/next`, { kid, key: pair.privateKey });
    out.textContent = JSON.stringify({ kty, crv, x, y, kid, use: 'sig', alg: 'ES256' }, null, 2);
    out.hidden = false;
  });
}

// A key that this browser made proves itself.
async function prepareProving(form) {
  const made = await kept(`${form.dataset.authority}/next`).catch(() => undefined);
  for (const field of form.querySelectorAll('textarea[data-kid]')) {
    if (made?.kid === field.dataset.kid) field.value = await sign(made, field.dataset.statement, Number(form.dataset.now));
  }
}

const proving = document.getElementById('proof-form');
if (proving) prepareProving(proving);

const signing = document.getElementById('sign-in-browser');
if (signing) prepareSigning(signing);

const making = document.getElementById('make-key');
if (making) prepareMaking(making);
