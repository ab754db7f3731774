using System.Text.Json.Serialization;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Releases;

/// <summary>What a State that holds evidence wants to pass on, as its authority signs it: which items, to whom, what for, and on whose authorization (36(3)).</summary>
public sealed record ReleaseOrder
{
    /// <summary>The State that holds the items.</summary>
    public required StateCode From { get; init; }

    /// <summary>The State's own id of the release, which it uses once.</summary>
    [JsonConverter(typeof(IdentifierConverter))]
    public required string Id { get; init; }

    /// <summary>The items, at most fifty.</summary>
    public required IReadOnlyList<EvidenceId> Elements { get; init; }

    /// <summary>A State by its code, or an international organization by the name that the authorizations have.</summary>
    public required string Recipient { get; init; }

    /// <summary>What for, in the words of the authorizations.</summary>
    public required string Purpose { get; init; }

    /// <summary>The cases of kind <c>onward-transfer</c> in which the origins authorized it, at most two hundred; empty where nobody is to be asked.</summary>
    public IReadOnlyList<CaseId> Authorizations { get; init; } = [];

    /// <summary>When the release is to end at the latest (UTC); null for thirty days, or the end of the first authorization that ends.</summary>
    public DateTimeOffset? Until { get; init; }
}
