using System.Buffers;
using System.Security.Cryptography;
using Azure.Storage.Blobs.Models;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.Json;
using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Activities;

/// <summary>
/// Reads uploaded bytes once, from the storage to a hash and never as a whole, and compares them with what was declared: they are kept, or thrown
/// away. Safe to repeat: what was entered once is not entered again.
/// </summary>
public sealed class VerifyEvidence(EvidenceStore store, EvidenceBlobs blobs, Copies copies, TimeProvider time)
{
    private const int BufferBytes = 256 * 1024;

    /// <summary>What a client sends that says nothing of the type.</summary>
    private const string Unsaid = "application/octet-stream";

    [Function(nameof(VerifyEvidence))]
    public async Task Run([ActivityTrigger] EvidenceVerification verification, CancellationToken cancellationToken)
    {
        var id = EvidenceId.Parse(verification.Id, null);
        if (await store.FindAsync(id, cancellationToken) is not { Item: var item } || !IsThis(item))
        {
            return;
        }

        if (await blobs.FindUploadAsync(id, cancellationToken) is not { } uploaded)
        {
            // Whoever asked for it found something; it is gone since.
            await RefuseAsync(item, [Fault("/length", "Nothing came.")]);
            return;
        }

        if (await FaultsAsync(item, uploaded, cancellationToken) is { Count: > 0 } faults)
        {
            await RefuseAsync(item, faults);
        }
        else
        {
            await blobs.KeepAsync(id, item.Declared.Sha256, uploaded.ETag, cancellationToken);
            var same = await copies.OfAsync(item, cancellationToken);
            if (item.OtherParty is { } reader)
            {
                await copies.NoteAsync(item.Declared.Sha256, reader, id, cancellationToken);
            }

            var at = time.GetUtcNow();
            await store.EnterAsync(
                id,
                new(CustodyAct.UploadVerified, at, item.CompletedBy),
                current => IsThis(current) ? Kept(current, same, at) : null,
                cancellationToken);
        }

        await blobs.DeleteUploadAsync(id, uploaded.ETag, cancellationToken);

        bool IsThis(EvidenceItem current) => current.State == EvidenceState.Verifying && current.Attempts == verification.Attempt;

        Task RefuseAsync(EvidenceItem refused, IReadOnlyList<ProblemFailure> faults) => store.EnterAsync(
            id,
            new(CustodyAct.UploadRefused, time.GetUtcNow(), refused.CompletedBy) { Code = ProblemCodes.EvidenceDiffers },
            current => IsThis(current) ? current with { State = EvidenceState.Refused, Refusal = faults } : null,
            cancellationToken);
    }

    private static EvidenceItem Kept(EvidenceItem item, IReadOnlyList<EvidenceItem> same, DateTimeOffset at) => item with
    {
        State = EvidenceState.Kept,
        KeptAt = at,
        Refusal = null,
        Origins = Provenance.OriginsOf(item.Declared.From, item.Declared.DerivedFrom.Count > 0 ? [item.Origins] : [], [.. same.Select(other => other.Origins)]),
        CopyOf = [.. same.Select(other => other.Id)],
    };

    /// <summary>Where the bytes are not as declared; what is known of them without reading them comes first.</summary>
    private async Task<IReadOnlyList<ProblemFailure>> FaultsAsync(EvidenceItem item, BlobProperties uploaded, CancellationToken cancellationToken)
    {
        var declared = item.Declared;
        var faults = new List<ProblemFailure>();
        if (uploaded.ContentLength != declared.Length)
        {
            faults.Add(Fault("/length", $"{uploaded.ContentLength} bytes came, {declared.Length} were declared."));
        }

        if (uploaded.ContentType is { Length: > 0 } type && type != Unsaid && type != declared.MediaType)
        {
            faults.Add(Fault("/mediaType", "The bytes came with another media type than was declared."));
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        await using var content = await blobs.OpenUploadAsync(item.Id, uploaded.ETag, cancellationToken);
        var (first, digest) = await HashAsync(content, cancellationToken);
        if (digest != declared.Sha256)
        {
            faults.Add(Fault("/sha256", "The SHA-256 of the bytes is another than was declared."));
        }

        if (declared.SealedFor is not null && !SealedForm.Begins(first))
        {
            faults.Add(Fault("/sealedFor", "The bytes do not begin as a compact JWE does."));
        }

        return faults;
    }

    private static async Task<(byte[] First, Digest Digest)> HashAsync(Stream content, CancellationToken cancellationToken)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            byte[] first = [];
            while (await content.ReadAtLeastAsync(buffer, BufferBytes, throwOnEndOfStream: false, cancellationToken) is var read and > 0)
            {
                hash.AppendData(buffer, 0, read);
                if (first.Length == 0)
                {
                    first = buffer[..Math.Min(read, SealedForm.LookedAt)];
                }
            }

            return (first, Digest.Parse(Convert.ToHexStringLower(hash.GetHashAndReset()), null));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static ProblemFailure Fault(string pointer, string detail) => new(pointer, ShapeCodes.InvalidValue, null, detail);
}
