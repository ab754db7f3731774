using System.Security.Cryptography;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Audit;

/// <summary>Writes an export and signs it at its end.</summary>
public static class ExportWriter
{
    /// <param name="caseId">Which case.</param>
    /// <param name="lines">All lines but the last.</param>
    /// <param name="signer">The router's key.</param>
    /// <param name="to">Where the lines go as they come.</param>
    /// <param name="cancellationToken">Ends the writing: the file is without its last line then.</param>
    public static async Task WriteAsync(CaseId caseId, IAsyncEnumerable<ExportLine> lines, IRouterSigner signer, Stream to, CancellationToken cancellationToken)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        int count = 0;
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            byte[] bytes = line.ToBytes();
            digest.AppendData(bytes);
            count++;
            await to.WriteAsync(bytes, cancellationToken);
        }

        var seal = new ExportSeal(caseId, count, Digest.Parse(Convert.ToHexStringLower(digest.GetHashAndReset())));
        await to.WriteAsync(new ExportEnd { Seal = seal.SignWith(signer) }.ToBytes(), cancellationToken);
    }
}
