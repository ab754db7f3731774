using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using RequestRouter.Convention.Text.Values;
using RequestRouter.Router.Audit;
using RequestRouter.Router.Audit.Verification;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Local.Backup;

/// <summary>The ledgers that stand in a storage, each verified and decided again as an auditor does with an export of it.</summary>
internal static class StoredLedgers
{
    private const int BufferSize = 64 * 1024;

    /// <summary>What verifying each case gave.</summary>
    public static async IAsyncEnumerable<Verdict> VerifyAsync(StorageClients clients, RouterKeySet routerKeys, TimeProvider time, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The router's own key is not here: what is exported is sealed by one that is thrown away, beside those that the router signed by.
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var settings = new SigningSettings(key.ExportPkcs8PrivateKeyPem(), "restore") { EarlierKeys = routerKeys.Keys };
        using var signer = new RouterSigner(settings);
        var trusted = new RouterKeySet([RouterKey.Of(signer.PublicKey, null), .. routerKeys.Keys]);
        var cases = new CaseStore(clients, new BodyStore(clients), new CaseLists(clients));
        var export = new CaseExport(clients, trusted);
        await foreach (var caseId in cases.ReadCaseIdsAsync(null, null, cancellationToken))
        {
            yield return await VerifyAsync(caseId);
        }

        async Task<Verdict> VerifyAsync(CaseId caseId)
        {
            await using var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose);
            try
            {
                var snapshot = (await cases.ReadAsync(caseId, cancellationToken))!;
                await ExportWriter.WriteAsync(caseId, export.ReadAsync(snapshot, null, time.GetUtcNow(), cancellationToken), signer, file, cancellationToken);
            }
            catch (Exception unreadable) when (unreadable is JsonException or InvalidDataException or FormatException)
            {
                return new() { CaseId = caseId, Fault = $"a row of it cannot be read: {unreadable.Message}" };
            }

            file.Position = 0;
            return await ExportVerifier.VerifyAsync(file, trusted, cancellationToken: cancellationToken) with { CaseId = caseId };
        }
    }
}
