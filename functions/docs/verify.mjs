// Verifies exports of cases (GET /api/audit/requests/{caseId}) and .tlog-proof files with Node 20 or newer and nothing else: hashes, canonical JSON (RFC 8785),
// chains, signatures against the keys that stood then, receipts, proofs (RFC 9162), seals. Written from export.md alone, apart from the router's code, so that
// neither has to be trusted. It does not decide the case again by the law: `dotnet run --project local -- verify FILE` does that as well.
//   node verify.mjs [--router-keys keys.json] [--policy policy.txt] FILE...     prints a line for each file, and ends with 0 only if all are sound
// With a policy the checkpoint of each file has to be cosigned by the witnesses that it asks for: witnesses.mjs, beside this file.
import { createHash, createPublicKey, verify as verifies, constants } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Policy } from './witnesses.mjs';

class Fault extends Error {}
const fail = (said) => { throw new Fault(said); };
const need = (holds, said) => holds || fail(said);
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
/** RFC 8785. Numbers are whole, and so what JSON.stringify makes of them; names are ordered by their UTF-16 code units, as sort() does. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
  need(typeof value !== 'number' || Number.isSafeInteger(value), `${value} is no whole number`);
  need(typeof value !== 'string' || value.isWellFormed(), 'a text is no Unicode');
  return JSON.stringify(value);
}
const hashOf = (value) => sha256(Buffer.from(canonical(value)));
/** Bytes of base64 or base64url in its one spelling. */
function decode(text, encoding) {
  const bytes = Buffer.from(String(text), encoding);
  need(bytes.toString(encoding) === text, `a value is not ${encoding} in its one spelling`);
  return bytes;
}
/** An instant of RFC 3339, in whatever spelling a State signed it, as ticks of 100 ns since 1970. */
function ticks(text) {
  const [, second, fraction = '', offset] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)$/i.exec(text) ?? fail(`${text} is no instant`);
  return BigInt(Date.parse(second + offset)) * 10000n + BigInt(fraction.padEnd(7, '0').slice(0, 7));
}
const second = 10_000_000n;
const algorithms = { ES256: ['sha256', 'P-256'], ES384: ['sha384', 'P-384'], ES512: ['sha512', 'P-521'], PS256: ['sha256'], EdDSA: [null, 'Ed25519'] };
/** Whether the key made the signature over the octets by the algorithm that the header names and the key is for. */
function signed(jwk, alg, octets, signature) {
  const [hash, curve] = algorithms[alg] ?? fail(`the algorithm ${alg} is not accepted`);
  if (curve !== jwk.crv || (jwk.alg ?? alg) !== alg) return false;
  const key = createPublicKey({ key: { kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y, n: jwk.n, e: jwk.e }, format: 'jwk' });
  if (alg === 'PS256') return verifies(hash, octets, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }, signature);
  return verifies(hash, octets, { key, dsaEncoding: 'ieee-p1363' }, signature);
}
const header = (encoded) => JSON.parse(decode(encoded, 'base64url').toString()) ?? fail('a header of a signature is no object');
/** RFC 7638: the name that a key has by itself. */
export const thumbprint = (jwk) => createHash('sha256').update(canonical({ crv: jwk.crv, kty: jwk.kty, x: jwk.x, y: jwk.y })).digest('base64url');
/** The payload of a compact JWS of the router, by a key that signed at that time. */
function opened(jws, typ, at, keys, what) {
  const [head, payload, signature, ...rest] = String(jws).split('.');
  const stated = header(head);
  const key = keys.get(stated.kid);
  need(rest.length === 0 && signature !== undefined && stated.typ === typ && key && Object.keys(stated).length === 3
    && !(key.validFrom && at < ticks(key.validFrom)) && !(key.validTo && at >= ticks(key.validTo))
    && signed(key, stated.alg, Buffer.from(`${head}.${payload}`), decode(signature, 'base64url')), `${what} is not signed by the router`);
  return JSON.parse(decode(payload, 'base64url').toString());
}
/** Whether one of the keys signed the body, detached (RFC 7515 appendix F, RFC 7797), and was valid at that time. */
function byOneOf(keys, jws, body, at, what) {
  const [head, none, signature, ...rest] = String(jws).split('.');
  need(none === '' && signature !== undefined && rest.length === 0, `the signature of ${what} is no detached JWS`);
  const stated = header(head);
  need(stated.b64 === false && Array.isArray(stated.crit) && stated.crit.includes('b64') && Number.isInteger(stated.iat), `the signature of ${what} is no detached JWS`);
  const octets = Buffer.concat([Buffer.from(`${head}.`), body]);
  const found = keys.filter((key) => stated.kid === undefined || key.keyId === stated.kid).filter((key) => signed(key.jwk, stated.alg, octets, decode(signature, 'base64url')));
  need(found.length > 0, `the signature of ${what} does not hold: no key that stood then made it`);
  const when = at ?? BigInt(stated.iat) * second;
  const away = BigInt(stated.iat) * second - when;
  need(away <= 300n * second && away >= -300n * second, `the signature of ${what} is from another time`);
  need(found.some((key) => when >= ticks(key.validFrom) && !(key.validTo && when >= ticks(key.validTo))), `the signature of ${what} is by a key that was not valid then`);
}
const node = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
/** Whether the router signed a C2SP checkpoint: an ECDSA signature (type 0x02) by a key whose id begins the SHA-256 of its SPKI. */
function noted(head, origin, lines, keys) {
  const signatures = lines.filter((line) => line.startsWith(`— ${origin} `)).map((line) => decode(line.slice(origin.length + 3), 'base64'));
  return keys.map((jwk) => [createPublicKey({ key: jwk, format: 'jwk' }), Object.values(algorithms).find(([, curve]) => curve === jwk.crv)?.[0]]).some(([key, hash]) => signatures.some((signature) =>
    signature.subarray(0, 4).equals(node(key.export({ type: 'spki', format: 'der' })).subarray(0, 4)) && verifies(hash, head, key, signature.subarray(4))));
}
/** The entry that a C2SP tlog-proof shows to be in a log whose checkpoint one of the keys signed. */
export function logged(text, keys, policy) {
  const end = text.indexOf('\n\n');
  const [first, extra = '', place = '', ...path] = text.slice(0, end).split('\n');
  const [origin, size, root, empty, ...signatures] = text.slice(end + 2).split('\n');
  need(first === 'c2sp.org/tlog-proof@v1' && extra.startsWith('extra ') && /^index (0|[1-9]\d*)$/.test(place) && /^[1-9]\d*$/.test(size) && empty === '' && signatures.pop() === '', 'the proof is none');
  need(noted(Buffer.from(`${origin}\n${size}\n${root}\n`), origin, signatures, keys), 'the checkpoint of the proof is not signed by the router');
  policy?.check(text.slice(end + 2), fail);
  const record = decode(extra.slice(6), 'base64');
  let [hash, at, last] = [node(Buffer.of(0), record), BigInt(place.slice(6)), BigInt(size) - 1n];
  need(at <= last, 'the proof is of no entry of the log');
  for (const other of path.map((line) => decode(line, 'base64'))) {
    need(last > 0n, 'the proof is too long');
    const isRight = (at & 1n) === 1n;
    hash = isRight || at === last ? node(Buffer.of(1), other, hash) : node(Buffer.of(1), hash, other);
    if (!isRight && at === last) while ((at & 1n) === 0n) [at, last] = [at >> 1n, last >> 1n];
    [at, last] = [at >> 1n, last >> 1n];
  }
  need(last === 0n && hash.equals(decode(root, 'base64')), 'the log of the proof has no such entry');
  const [caseId, number, digest] = record.toString().split('\n');
  return { caseId, number: Number(number), digest };
}
const keysOf = (entry, authority) => entry.authorities.filter((one) => one.id === authority).flatMap((one) => one.keys ?? []);
const LAG = 10n * second; // an instance of the router may use a register for some seconds after another was entered
/** A State's register, from its signed changes. */
class Register {
  constructor(state) { Object.assign(this, { state, count: 0, last: undefined, entries: [], practices: [] }); }
  take(line) {
    const { change, hash } = line;
    const what = `change ${change.number} of the register of ${this.state}`;
    need(change.number === this.count + 1, change.number > this.count + 1 ? `change ${this.count + 1} of the register of ${this.state} is missing` : `${what} is out of place`);
    need(hashOf(change) === hash, `the hash of ${what} is not that of its content`);
    need(change.previousHash === this.last, `${what} names another change before it`);
    const body = decode(line.body, 'base64');
    need(sha256(body) === change.digest, `the body of ${what} is not the one whose digest it holds`);
    const said = JSON.parse(body.toString());
    need(said.state === this.state && (said.after ?? undefined) === this.last && said.reason === change.reason, `${what} is not what its State has signed`);
    const ceremony = said.byCeremony === true;
    need(ceremony === (change.confirmedBy !== undefined), `${what} has not the confirmation that it needs`);
    const versions = change.part === 'entry' ? this.entries : this.practices;
    need(change.version === versions.length + 1 && (said[change.part] ?? null) !== null, `${what} is not what its State has signed`);
    const signing = ceremony ? said.entry : this.entries.at(-1)?.said;
    need(signing, `${what} has nobody who could sign it`);
    byOneOf(keysOf(signing, change.authority).filter((key) => key.keyId === change.keyId), change.signature, body, ceremony ? undefined : ticks(change.at), what);
    versions.push({ at: ticks(change.at), said: said[change.part] });
    this.count++;
    this.last = hash;
  }
  /** The oldest version that may have been used at that time; 0 for none. */
  oldest(versions, at) { return versions.filter((one) => one.at <= at - LAG).length; }
  /** That an authority of the State signed the body by a key that stood then. */
  signedBy(authority, jws, body, at, upTo, what) {
    const newest = Math.max(upTo, this.entries.filter((one) => one.at <= at).length);
    const keys = this.entries.slice(Math.max(0, this.oldest(this.entries, at) - 1), newest).flatMap((one) => keysOf(one.said, authority));
    byOneOf(keys, jws, body, at, what);
  }
}
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
function caseIdOf(state, text) {
  const hash = createHash('sha256').update(text).digest();
  const bits = [...hash].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return `${state.toLowerCase()}-${Array.from({ length: 26 }, (_, i) => alphabet[parseInt(bits.slice(5 * i, 5 * i + 5), 2)]).join('')}`;
}
/** The case that a body is about: it names it, or opens it by its reference. */
const caseOf = (said) => said.caseId
  ?? (said.requesting ? caseIdOf(said.from, `${said.from}\ncall\n${said.requesting}\n${said.reference}`) : caseIdOf(said.from, `${said.from}\n${said.reference}`));
const order = ['export', 'router-key', 'register-change', 'ledger', 'proof', 'evidence', 'end'];
const stageOf = { communication: 'ledger', ground: 'ledger', entry: 'ledger', custody: 'evidence' };
class Export {
  constructor(trusted, policy) { Object.assign(this, { trusted, policy, stage: 0, keys: new Map(), registers: new Map(), entries: 0, last: '0'.repeat(64), hashes: [], grounds: [] }); }
  take(line, before) {
    const stage = order.indexOf(stageOf[line.kind] ?? line.kind);
    need(stage >= 0, `there is no line of kind ${line.kind}`);
    need((stage === 0) === (this.head === undefined), 'the file does not begin with one line of kind export');
    need(stage >= this.stage, `a line of kind ${line.kind} comes too late`);
    if (stage > 3 && this.stage <= 3) this.endLedger();
    if (stage > 5) this.endItem();
    this.stage = stage;
    this[line.kind.replace('-', '_')](line, before);
  }
  export(line) {
    need(line.format === 1, `the file is of format ${line.format}`);
    this.head = line;
    for (const state of [line.requesting, line.requested]) this.registers.set(state, new Register(state));
  }
  router_key({ key }) {
    need(!this.trusted || this.trusted.some((known) => thumbprint(known) === thumbprint(key)), `the router's key ${key.kid} is none of those that you trust`);
    need(!this.keys.has(key.kid), `there are two keys of the router with the id ${key.kid}`);
    this.keys.set(key.kid, key);
  }
  register_change(line) { (this.registers.get(line.change.state) ?? fail('a register of no party is there')).take(line); }
  communication(line) {
    need(!this.said && this.grounds.length === 0, 'a communication is not followed by the entry that answers it');
    const body = decode(line.body, 'base64');
    need(sha256(body) === line.digest, `the body of communication ${line.rowId} is not the one whose digest it holds`);
    const said = JSON.parse(body.toString());
    need(said.from === line.from && (said.id ?? said.reference) === line.communicationId, `communication ${line.rowId} is not what its State has signed`);
    need(caseOf(said) === this.head.caseId, `communication ${line.rowId} was said in another case`);
    this.said = { ...line, bytes: body };
  }
  ground(line) { this.grounds.push(hashOf(line.ground)); }
  entry({ entry, hash, withheld }) {
    const next = this.entries + 1;
    const what = `entry ${entry.number}`;
    need(entry.caseId === this.head.caseId, `an entry of case ${entry.caseId} stands in this ledger`);
    need(entry.number === next, entry.number > next ? `entry ${next} is missing` : `${what} stands where entry ${next} belongs`);
    need(hashOf(entry) === hash, `the hash of ${what} is not that of its content`);
    need(entry.previousHash === this.last, `${what} names another entry before it`);
    need((entry.outcome === 'rejection') === (entry.withheld !== undefined), `${what} holds no digest of what was rejected`);
    need(!withheld || hashOf(withheld) === entry.withheld, `what is said of the rejection of ${what} is not what it holds the digest of`);
    need(withheld || !entry.withheld || this.head.reader, `what was rejected by ${what} is missing`);
    const { occurrence, restsOn = [] } = withheld ?? entry;
    if (occurrence.type) this.answers(entry, occurrence, what);
    else need(!this.said, `${what} does not answer the communication before it`);
    const read = [...restsOn, ...(occurrence.linked ? [occurrence.linked] : [])].map((one) => one.digest);
    need(this.grounds.every((ground) => read.includes(ground)), `what is said of another case is not what ${what} holds the digest of`);
    need(this.head.reader || read.every((digest) => this.grounds.includes(digest)), `what ${what} read of another case is missing`);
    for (const [state, register] of this.registers) {
      const version = entry.registerVersions[state] ?? 0;
      need(version >= register.oldest(register.entries, ticks(entry.at)) && version <= register.entries.length, `${what} was decided under a register of ${state} that was not in force`);
    }
    const register = this.registers.get(this.head.requested);
    const practice = entry.practiceVersions[this.head.requested] ?? 0;
    need(practice >= register.oldest(register.practices, ticks(entry.at)) && practice <= register.practices.length, `${what} was decided under a practice that was not in force`);
    this.hashes.push(hash);
    Object.assign(this, { entries: next, last: hash, said: undefined, grounds: [] });
  }
  answers(entry, occurrence, what) {
    const said = this.said ?? fail(`the communication that ${what} answers is missing`);
    const same = ['rowId', 'communicationId', 'type', 'from', 'authority', 'digest', 'signature'].every((name) => said[name] === occurrence[name]);
    need(same, `${what} answers another communication than the one before it`);
    const register = this.registers.get(said.from) ?? fail(`${what} answers a State that is no party`);
    const at = ticks(said.receivedAt);
    register.signedBy(said.authority, said.signature, said.bytes, at, entry.registerVersions[said.from] ?? 0, `the communication that ${what} answers`);
    this.receipted(said.receipt, said.communicationId, said.digest, said.receivedAt, said.from, `the receipt of the communication that ${what} answers`);
    need(ticks(entry.at) >= at, `${what} is older than what it answers`);
  }
  receipted(receipt, communicationId, digest, receivedAt, by, what) {
    const stated = opened(receipt, 'rr-receipt+jws', ticks(receivedAt), this.keys, what);
    need(stated.caseId === this.head.caseId && stated.communicationId === communicationId && stated.digest === digest
      && stated.receivedAt === receivedAt && stated.by === by, `${what} is for something else`);
  }
  endLedger() {
    need(!this.said && this.grounds.length === 0, 'a communication is not followed by the entry that answers it');
    need(this.entries === this.head.entries && this.last === this.head.lastHash, `the ledger has ${this.head.entries} entries, of which ${this.entries} are there`);
  }
  proof(line) {
    const { caseId, number, digest } = logged(line.proof, [...this.keys.values()], this.policy);
    need(caseId === this.head.caseId && this.hashes[number - 1] === digest, `the log holds another entry ${number} of this case than the ledger`);
    this.logged = true;
  }
  evidence(line) {
    this.endItem();
    const body = decode(line.body, 'base64');
    const said = JSON.parse(body.toString());
    const what = `evidence ${line.id}`;
    const key = sha256(`${said.from}\n${said.id}`).slice(0, 32);
    need(said.caseId === this.head.caseId && line.id === `${said.caseId}.${said.from.toLowerCase()}-${key}`, `the declaration of ${what} is not of this item`);
    (this.registers.get(said.from) ?? fail(`${what} is furnished by no party`)).signedBy(line.authority, line.signature, body, ticks(line.declaredAt), 0, what);
    this.receipted(line.receipt, said.id, sha256(body), line.declaredAt, said.from, `the receipt of ${what}`);
    this.item = { ...line, sha256: said.sha256, count: 0, head: undefined };
  }
  custody({ entry, hash, person }) {
    const item = this.item ?? fail('an entry of custody stands before any item');
    const what = `entry ${item.count + 1} of the custody of ${item.id}`;
    need(entry.item === item.id && entry.number === item.count + 1, `${what} is missing`);
    need(hashOf(entry) === hash, `the hash of ${what} is not that of its content`);
    need(entry.previousHash === item.head && entry.sha256 === item.sha256, `${what} does not follow from what comes before it`);
    need(!person || sha256(`${person.salt}\n${person.subject}`) === entry.person, `the person of ${what} is another than it holds the digest of`);
    Object.assign(item, { count: item.count + 1, head: hash });
  }
  endItem() { need(!this.item || (this.item.count === this.item.entries && this.item.head === this.item.lastHash), `the custody of ${this.item?.id} is not whole`); }
  end(line, before) {
    const seal = opened(line.seal, 'rr-export+jws', ticks(this.head.at), this.keys, 'the seal');
    need(seal.caseId === this.head.caseId && seal.lines === before.lines && seal.digest === before.digest, 'the router sealed other lines than these');
    need(!this.policy || this.logged, 'no checkpoint holds it, so that no witness has seen it');
    this.over = true;
  }
}
/** What is wrong with an export, as one sentence, or null. */
export function faultOf(bytes, trusted, policy) {
  const reading = new Export(trusted, policy);
  const digest = createHash('sha256');
  let lines = 0;
  try {
    for (let from = 0; from < bytes.length;) {
      const end = bytes.indexOf(10, from);
      need(end >= 0, 'the line is cut off');
      need(!reading.over, 'there is something after the line of kind end');
      const text = bytes.subarray(from, end);
      const line = JSON.parse(text.toString());
      need(line !== null && typeof line === 'object' && Buffer.from(canonical(line)).equals(text), 'the line is not in the canonical form of RFC 8785');
      reading.take(line, { lines, digest: digest.copy().digest('hex') });
      digest.update(bytes.subarray(from, end + 1));
      from = end + 1;
      lines++;
    }
    return reading.over ? null : `After line ${lines} the file is cut off: it has no line of kind end.`;
  } catch (wrong) {
    return `Line ${lines + 1}: ${wrong instanceof Fault ? wrong.message : `the line cannot be read (${wrong.name}: ${wrong.message})`}.`;
  }
}
/** The same of a .tlog-proof file, for which the router's keys have to be known. */
export function faultOfProof(bytes, trusted, policy) {
  try {
    return logged(bytes.toString(), trusted ?? fail('name the keys of the router by --router-keys'), policy) && null;
  } catch (wrong) {
    return `${wrong instanceof Fault ? wrong.message : `the proof cannot be read (${wrong.name})`}.`;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const files = process.argv.slice(2);
  const given = (option) => (files[0] === option ? readFileSync(files.splice(0, 2)[1], 'utf8') : undefined);
  const [keys, policy] = [given('--router-keys'), given('--policy')];
  const known = [keys && JSON.parse(keys).keys, policy && new Policy(policy)];
  const faults = files.map((file) => [file, (file.endsWith('.tlog-proof') ? faultOfProof : faultOf)(readFileSync(file), ...known)]);
  for (const [file, fault] of faults) console.log(`${file}: ${fault ?? 'sound'}`);
  process.exitCode = files.length > 0 && faults.every(([, fault]) => fault === null) ? 0 : 1;
}
