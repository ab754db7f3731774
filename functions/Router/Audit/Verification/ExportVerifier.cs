using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Json;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Audit.Verification;

/// <summary>
/// Verifies an export from its bytes alone: that each line is spelt in the one way, hashes and chains, every signature against the keys that stood then,
/// and that the Convention library decides every entry as it was decided. Needs no router and no network.
/// </summary>
public static class ExportVerifier
{
    /// <summary>Reads up to the first thing that is wrong. No input makes it throw.</summary>
    /// <param name="kept">Proofs of the log that the reader has kept from earlier: the ledger must hold what they prove.</param>
    /// <param name="trusted">The router's keys as the reader knows them from elsewhere; null where those in the file have to do.</param>
    public static async Task<Verdict> VerifyAsync(Stream file, RouterKeySet? trusted = null, IReadOnlyList<LogProof>? kept = null, CancellationToken cancellationToken = default)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var reading = new ExportReading(trusted, kept ?? []);
        int number = 0;
        await foreach (byte[] line in Lines.ReadAsync(file, cancellationToken))
        {
            number++;
            if (Fault(reading, line, number, digest) is { } fault)
            {
                return reading.ToVerdict() with { Fault = $"Line {number}: {fault}.", Line = number };
            }

            digest.AppendData(line);
        }

        return reading is { IsOver: true, IsBeyondProgram: true } ? reading.ToVerdict() with { Fault = $"Nothing is wrong with what could be verified, but {reading.NotReplayed}.", Line = number }
            : reading.IsOver ? reading.ToVerdict()
            : reading.ToVerdict() with { Fault = $"After line {number} the file is cut off: it has no line of kind end.", Line = number + 1 };
    }

    private static string? Fault(ExportReading reading, byte[] line, int number, IncrementalHash digest)
    {
        if (line[^1] != '\n')
        {
            return "the line is cut off";
        }

        if (reading.IsOver)
        {
            return "there is something after the line of kind end";
        }

        try
        {
            var node = JsonNode.Parse(line, documentOptions: new() { MaxDepth = RouterJson.MaxDepth * 2, AllowDuplicateProperties = false });
            if (node is not JsonObject || !CanonicalJson.Of(node).AsSpan().SequenceEqual(line.AsSpan(0, line.Length - 1)))
            {
                return "the line is not in the canonical form of RFC 8785";
            }

            return ExportLines.Read(node.AsObject()) is not { } read ? $"there is no line of kind {Kind(node)}"
                // What a record does not keep, nobody would look at.
                : !read.ToBytes().AsSpan().SequenceEqual(line) ? $"the line of kind {read.Kind} is not spelt as the router spells it"
                : reading.Take(read, number - 1, () => Digest.Parse(Convert.ToHexStringLower(digest.GetCurrentHash())));
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or ArgumentException or FormatException or DecoderFallbackException)
        {
            return $"the line cannot be read ({unreadable.GetType().Name})";
        }
    }

    private static string Kind(JsonNode node) => node["kind"] is JsonValue value && value.TryGetValue(out string? kind) ? $"\"{kind}\"" : "that says none";
}
