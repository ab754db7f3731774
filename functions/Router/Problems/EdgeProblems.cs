namespace RequestRouter.Router.Problems;

/// <summary>Problems of the HTTP interface itself; those of the rules stand in <see cref="Codes"/>.</summary>
internal static class EdgeProblems
{
    public static IReadOnlyList<KnownCode> All { get; } =
    [
        new(ProblemCodes.MalformedBody, 400, "The body does not have the shape asked for",
            "The body is not strict JSON of this operation's schema. Every failure is listed with a JSON pointer. Nothing was stored."),
        new(ProblemCodes.QueryInvalid, 400, "A query parameter is not valid", "A parameter of the query does not parse. The failure names it."),
        new(ProblemCodes.SignatureMissing, 400, "The signature is missing", "The header X-JWS-Signature with a detached JWS over the exact body bytes is required, 40(13)."),
        new(ProblemCodes.SignatureMalformed, 400, "The signature is not a detached JWS",
            "The header X-JWS-Signature must be a compact JWS without payload whose protected header holds alg, kid or x5t#S256, iat, b64 (false) and crit ([\"b64\"]), each once; cty, typ, x5c and sigD (ObjectIdByURI, then in crit too) may stand there."),
        new(ProblemCodes.TokenMissing, 401, "A bearer token is required", "Send the header Authorization with a token of the configured issuer."),
        new(ProblemCodes.TokenInvalid, 401, "The bearer token is not valid", "Issuer, audience, algorithm, signature or claims are not those expected."),
        new(ProblemCodes.TokenExpired, 401, "The bearer token is not valid at this time", "Ask the issuer for a new token, and check the clock."),
        new(ProblemCodes.RoleRequired, 403, "Another role is required", "The token's roles do not include one of those that may do this."),
        new(ProblemCodes.StateRequired, 403, "The caller acts for no authority of a State", "The token needs both claims, state and authority, to do this."),
        new(ProblemCodes.AuthorityEnded, 403, "The authority is not designated now", "The register does not list the caller's authority as designated today: it ended, has not begun, or was never entered."),
        new(ProblemCodes.SamePerson, 403, "The same person for both States", "Who asked for one State cannot answer for the other, whatever token they come with."),
        new(ProblemCodes.SecondPersonNeeded, 403, "Another person is needed", "Who handed a change in does not confirm it, whatever token they come with."),
        new(ProblemCodes.AnotherStatesEntry, 403, "The entry is another State's", "A State's registrar changes that State's entry only."),
        new(ProblemCodes.NotFound, 404, "There is no such thing", "It does not exist, or this State is no party to it: the two are not told apart, 40(20). A path that the API does not have is answered so, too; see /api/openapi.json for those it has."),
        new(ProblemCodes.MethodNotAllowed, 405, "The path does not take this method", "The header Allow names the methods it takes."),
        new(ProblemCodes.ReferenceReused, 409, "The id was used before for other content",
            "The same reference or communication id came earlier with other bytes. Use a new id, or send the same bytes for the first receipt.") { Remedy = Remedy.NewId },
        new(ProblemCodes.EntryChanged, 409, "The register was changed meanwhile", "The member after does not name the last change of this State's register. Read the ledger of its changes, base the change on what stands, and sign it anew."),
        new(ProblemCodes.CeremonyRequired, 409, "No key stands that could sign the change", "The register lists no key of this State's central authority that is valid now. Hand the change in with byCeremony, signed by one of the keys that it enters, and tell its fingerprint to the operator; see functions/docs/register.md."),
        new(ProblemCodes.CeremonyWaits, 409, "The change can not be confirmed yet", "A key of the State stands and may overrule the change until the time that Retry-After gives. Confirm it after that."),
        new(ProblemCodes.FingerprintDiffers, 409, "The fingerprint is another", "What waits has another SHA-256 than the one given. Ask the State again, by the way by which it told the fingerprint; where it says the same, the change that waits is not its own."),
        new(ProblemCodes.RevocationListOld, 409, "A newer list stands", "A list of revoked certificates of the same authority, with the same or a larger number, was handed in before. An older one never takes its place."),
        new(ProblemCodes.BodyTooLarge, 413, "The body is too large", "At most 1 MiB, as the member limit says in bytes. Files go through evidence, by digest."),
        new(ProblemCodes.UriTooLong, 414, "The path and query are too long", "At most 8 KiB together. A list is filtered by one value of each parameter."),
        new(ProblemCodes.MediaTypeNotAccepted, 415, "The media type is not accepted", "Send application/json in UTF-8 without a content encoding."),
        new(ProblemCodes.OutOfBounds, 422, "A value is beyond what the router reckons with",
            "A date, a duration or a list is of the right form but earlier, later, longer or larger than is accepted. Every failure is listed with a JSON pointer. Nothing was stored."),
        new(ProblemCodes.RevocationListInvalid, 422, "The list of revoked certificates does not hold", "It must be a complete list with a number (RFC 5280), issued already and not past its nextUpdate, and signed by an authority whose certificate stands in x5c above that of a key of this State."),
        new(ProblemCodes.PossessionNotProven, 422, "Nothing shows that the State holds the key", "Each key that a State enters for the first time needs a proof by that key: a signature over its statement of possession, which names the State, the authority, the key id and the last change; see functions/docs/register.md."),
        new(ProblemCodes.TooManyCalls, 429, "Too many calls", "This State has as many calls open, or made as many in a short time, as one may: the others share the router. Try again after the seconds in Retry-After; nothing was stored."),
        new(ProblemCodes.TooManyNewCases, 429, "Too many new cases", "This State has opened as many cases in a short time as one may: each has clocks for months, and the others share the router. Send the same bytes again after the seconds in Retry-After; nothing was stored."),
        new(ProblemCodes.TooManySubmissions, 429, "Too much over the queue", "Over the queue only, as a notice with a signed rejection: this State has as much waiting there as one may, a thousand messages and some each second. Nothing was stored; send the same message again later.") { Remedy = Remedy.Later },
        new(ProblemCodes.HeadersTooLarge, 431, "The headers are too large", "At most 32 KiB together, names and values; a server in front of the router may take less. A signature with a chain of certificates (x5c) fits; a token with very many claims may not."),
        new(ProblemCodes.Internal, 500, "Something failed inside", "A fault of the router. Quote the trace id; repeating the call with the same id is safe."),
        new(ProblemCodes.Unavailable, 503, "Not available now", "Something the router depends on does not answer. Repeat the call later with the same id."),
    ];
}
