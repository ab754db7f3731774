using System.Text.Json;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Audit;

/// <summary>
/// A line of an export: one JSON object in the canonical form of RFC 8785 and a line feed, so that there is one spelling of it and no byte that means
/// nothing. The page <c>functions/docs/export.md</c> describes each member.
/// </summary>
public abstract record ExportLine
{
    /// <summary>What the line holds.</summary>
    public abstract string Kind { get; }

    /// <summary>The line with its line feed, in UTF-8.</summary>
    public byte[] ToBytes() => [.. CanonicalJson.Of(JsonSerializer.SerializeToNode(this, GetType(), RouterJson.Options)), (byte)'\n'];
}
