// Which witnesses have to have cosigned a checkpoint, and whether they have: policies (c2sp.org/tlog-policy) and cosignatures (c2sp.org/tlog-cosignature, Ed25519),
// with Node 20 or newer and nothing else. Written from the specifications, apart from the router's code.
import { createHash, createPublicKey, verify } from 'node:crypto';

const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts.map((part) => Buffer.from(part)))).digest();
/** Bytes of base64 in its one spelling. */
function decode(text) {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.toString('base64') !== text) throw new Error('a value is not base64 in its one spelling');
  return bytes;
}
/** A verifier key (c2sp.org/signed-note): type 2 is a log's ECDSA key, type 4 a witness's Ed25519 key. */
function vkey(text) {
  const [name, id, encoded] = [text.split('+', 1)[0], text.split('+')[1], text.split('+').slice(2).join('+')];
  const material = decode(encoded);
  const [type, raw] = [material[0], material.subarray(1)];
  const own = (type === 2 ? sha256(raw) : sha256(name, '\n', material)).subarray(0, 4);
  if (own.toString('hex') !== id || ![2, 4].includes(type)) throw new Error(`${text} is no key of a log or a witness`);
  const key = type === 2 ? createPublicKey({ key: raw, format: 'der', type: 'spki' }) : createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
  return { name, type, id: own, raw, key };
}
const hashes = { 'prime256v1': 'sha256', 'secp384r1': 'sha384', 'secp521r1': 'sha512' };
function holds({ type, key }, text, signature) {
  if (type === 2) return verify(hashes[key.asymmetricKeyDetails.namedCurve], Buffer.from(text), key, signature);
  const time = signature.length === 72 ? signature.readBigUInt64BE(0) : 0n;
  return time > 0n && time < 1n << 63n && verify(null, Buffer.from(`cosignature/v1\ntime ${time}\n${text}`), key, signature.subarray(8));
}
/** Whether a note has a signature of the key: undefined where none claims to be, false where one claims it and does not hold. */
function has(note, key) {
  const end = note.lastIndexOf('\n\n');
  const claimed = note.slice(end + 2).split('\n').filter((line) => line.startsWith(`— ${key.name} `))
    .map((line) => decode(line.slice(key.name.length + 3))).filter((bytes) => bytes.subarray(0, 4).equals(key.id));
  return claimed.length === 0 ? undefined : claimed.every((bytes) => holds(key, note.slice(0, end + 1), bytes.subarray(4)));
}

export class Policy {
  constructor(text) {
    const [logs, witnesses, groups, members] = [[], new Map(), new Map(), new Set()];
    const need = (condition, line) => { if (!condition) throw new Error(`no line of a policy: ${line}`); };
    const defined = (name) => witnesses.has(name) || groups.has(name);
    need(/^[\t\n\x20-\x7e\x80-\uffff]*\n$/.test(text), 'the last, or one with a control character');
    for (const line of text.split('\n')) {
      const [word, name, key, ...rest] = line.split(/[ \t]+/).filter((item) => item !== '');
      if (word === undefined || word.startsWith('#')) continue;
      const isNew = name !== undefined && name !== 'none' && !defined(name);
      if (word === 'log') logs.push(vkey(name));
      else if (word === 'witness') witnesses.set(isNew && rest.length < 2 ? name : need(false, line), vkey(key));
      else if (word === 'group') {
        const least = { any: 1, all: rest.length }[key] ?? (/^[1-9]\d*$/.test(key) ? Number(key) : 0);
        need(isNew && least >= 1 && least <= rest.length && rest.every((member) => defined(member) && !members.has(member) && members.add(member)), line);
        groups.set(name, { least, members: rest });
      } else {
        need(word === 'quorum' && !this.quorum && (name === 'none' || defined(name)) && key === undefined, line);
        this.quorum = name;
      }
    }
    const keys = [...logs, ...witnesses.values()].map((one) => one.raw.toString('hex'));
    need(this.quorum && logs.every((log) => log.type === 2) && [...witnesses.values()].every((one) => one.type === 4) && new Set(keys).size === keys.length, 'quorum is missing, a key is of another type, or stands twice');
    Object.assign(this, { logs, witnesses, groups });
  }
  /** Calls fail with a sentence where the note does not count by this policy. */
  check(note, fail) {
    const ofLogs = this.logs.map((log) => has(note, log));
    if (this.logs.length > 0 && (!ofLogs.includes(true) || ofLogs.includes(false))) fail('no log of the policy has signed the checkpoint');
    const cosigned = new Map([...this.witnesses].map(([name, key]) => [name, has(note, key)]));
    for (const [name, verdict] of cosigned) if (verdict === false) fail(`a cosignature that claims to be of ${name} does not hold`);
    const counts = (name) => name === 'none' || (this.groups.has(name) ? this.groups.get(name).members.filter(counts).length >= this.groups.get(name).least : cosigned.get(name) === true);
    if (!counts(this.quorum)) fail(`the witnesses that have cosigned the checkpoint (${[...cosigned].filter(([, verdict]) => verdict).map(([name]) => name).join(', ') || 'none'}) are not the quorum that the policy asks for`);
  }
}
