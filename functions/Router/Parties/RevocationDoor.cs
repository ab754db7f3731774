using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using RequestRouter.Router.Json;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Parties;

/// <summary>
/// Takes lists of revoked certificates in. Whoever brings one, it says what the authority that issued the certificates has signed; a list never takes
/// the place of a newer one. The router fetches none: a key stops when its State's registrar or an operator brings the list.
/// </summary>
public sealed class RevocationDoor(PartyStore parties, BodyStore bodies, TimeProvider time, ILogger<RevocationDoor> logger)
{
    private const int Attempts = 5;
    private const string Pointer = "/crl";

    /// <summary>The list as it is kept now, or the problem with it.</summary>
    public async Task<(RevocationListRow? Row, Problem? Problem)> EnterAsync(StateCode state, PushedRevocationList pushed, CancellationToken cancellationToken)
    {
        byte[] der = new byte[pushed.Crl.Length];
        if (!Convert.TryFromBase64String(pushed.Crl, der, out int length) || RevocationListReader.Read(der.AsMemory(0, length)) is not { } list)
        {
            return (null, Wrong("Expected base64 of the DER of a complete list of revoked certificates (RFC 5280) with a number and nextUpdate."));
        }

        Array.Resize(ref der, length);
        var now = time.GetUtcNow();
        if (list.ThisUpdate > now + SignatureVerifier.Tolerance || list.NextUpdate <= now)
        {
            return (null, Wrong("Expected a list that is issued already, and whose nextUpdate is not past."));
        }

        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            var mark = await parties.ReadMarkAsync(state, cancellationToken);
            var register = await parties.ReadNowAsync(cancellationToken);
            if (RowOf(state, list, der, register, now) is not { } row)
            {
                return (null, Wrong("No key of this State has, above its own certificate in x5c, that of the authority that signed this list."));
            }

            var before = register.RevocationListsOf(state).FirstOrDefault(kept => kept.Id == row.Id);
            if (before is not null && before.Digest != row.Digest && !IsNewer(list, before))
            {
                return (null, Problem.Of(ProblemCodes.RevocationListOld, $"A list with the number {before.Number} of {before.ThisUpdate.ToString("u", CultureInfo.InvariantCulture)} stands."));
            }

            await bodies.WriteAsync(row.Digest, der, cancellationToken);
            if (await parties.TryPutAsync(before?.Digest == row.Digest ? row with { ReceivedAt = before.ReceivedAt } : row, mark, cancellationToken))
            {
                // Else the keys or the lists are others since: once more.
                logger.RevocationListEntered(state, row.Number, row.Revoked.Count);
                return (row, null);
            }
        }

        return (null, Problem.Of(ProblemCodes.Unavailable) with { RetryAfter = 1 });
    }

    /// <summary>The problem with an entry of which a kept list names a certificate that is new there; null where there is none.</summary>
    internal async Task<Problem?> FaultOfAsync(PartyRegistration entry, RegisterView register, CancellationToken cancellationToken) =>
        await FirstRevokedAsync(entry, register, cancellationToken) is { } place
            ? Problem.Of([new ShapeFailure($"/entry{place}/jwk/x5c/0", ShapeCodes.InvalidValue, "The authority that issued this certificate has revoked it.")])
            : null;

    /// <summary>The place of the first such key; null where there is none.</summary>
    private async Task<string?> FirstRevokedAsync(PartyRegistration entry, RegisterView register, CancellationToken cancellationToken)
    {
        var known = (register.Find(entry.State)?.Entry.PlacedKeys() ?? []).Select(key => key.Jwk.CertificateThumbprint()).ToHashSet();
        var placed = entry.PlacedKeys().Where(key => !known.Contains(key.Jwk.CertificateThumbprint())).ToList();
        foreach (var row in placed.Count == 0 ? [] : register.RevocationListsOf(entry.State))
        {
            byte[] der = await bodies.ReadAsync(row.Digest, cancellationToken);
            var list = RevocationListReader.Read(der)!;
            foreach (var key in placed)
            {
                using var issued = IssuedCertificate.Of(key.Jwk);
                if (issued is not null && list.Revoked.ContainsKey(issued.Serial) && issued.IsCoveredBy(list, der))
                {
                    return key.Pointer;
                }
            }
        }

        return null;
    }

    /// <summary>Null where it is no list of an authority of this State's certificates.</summary>
    private static RevocationListRow? RowOf(StateCode state, RevocationList list, byte[] der, RegisterView register, DateTimeOffset now)
    {
        var revoked = new List<RevokedKey>();
        RevocationListRow? row = null;
        foreach (var key in register.Find(state)?.Entry.ToKeys() ?? [])
        {
            using var issued = IssuedCertificate.Of(key.Jwk);
            if (issued is null || !issued.IsCoveredBy(list, der))
            {
                continue;
            }

            string id = Convert.ToHexStringLower(SHA256.HashData([.. Convert.FromHexString(issued.AuthorityId), .. list.Scope]));
            row ??= new(state, id, issued.Authority, list.Number.ToString(CultureInfo.InvariantCulture), list.ThisUpdate, list.NextUpdate, now, Digest.Of(der), revoked);
            if (list.Revoked.TryGetValue(issued.Serial, out var at))
            {
                revoked.Add(new(key.Authority, key.KeyId, at));
            }
        }

        return row;
    }

    private static bool IsNewer(RevocationList list, RevocationListRow before) =>
        list.Number > BigInteger.Parse(before.Number, CultureInfo.InvariantCulture) && list.ThisUpdate >= before.ThisUpdate;

    private static Problem Wrong(string detail) => Problem.Of(ProblemCodes.RevocationListInvalid, detail, failures: [new(Pointer, ShapeCodes.InvalidValue, null, detail)]);
}
