using System.Text.Json.Serialization;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Evidence;

/// <summary>
/// An evidence item that a State furnishes, as its authority signs it: which bytes, and under which limits they are given. The bytes come
/// afterwards, to the address that the answer tells.
/// </summary>
public sealed record EvidenceDeclaration
{
    /// <summary>The State that furnishes it.</summary>
    public required StateCode From { get; init; }

    /// <summary>The case it is furnished in.</summary>
    public required CaseId CaseId { get; init; }

    /// <summary>The State's own id of the item, which it uses once in this case.</summary>
    [JsonConverter(typeof(IdentifierConverter))]
    public required string Id { get; init; }

    /// <summary>SHA-256 of the bytes.</summary>
    public required Digest Sha256 { get; init; }

    /// <summary>How many bytes they are, from 1 to 4 GiB.</summary>
    public required long Length { get; init; }

    /// <summary>What they are, as <c>application/pdf</c>, in lower case and without parameters; <c>application/jose</c> for a sealed item.</summary>
    public required string MediaType { get; init; }

    /// <summary>A file name for whoever reads it: one that no system takes for a path.</summary>
    public required string Name { get; init; }

    /// <summary>What it shows, in at most 2,000 characters.</summary>
    public string? Description { get; init; }

    /// <summary>What it may be used for (40(19)), in at most 2,000 characters.</summary>
    public required string Purpose { get; init; }

    /// <summary>The proceedings it may be used in, in at most 2,000 characters; null for those that the request names.</summary>
    public string? Proceedings { get; init; }

    /// <summary>Conditions of its use (36(1)(b), 40(5)), at most 50 of at most 1,000 characters each.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Whether the furnishing State asks that it be kept confidential (40(20)).</summary>
    public bool Secrecy { get; init; }

    /// <summary>Whether it holds personal data (36); so it is taken unless the State says that it does not.</summary>
    public bool PersonalData { get; init; } = true;

    /// <summary>The State to which the bytes are sealed as a compact JWE: they are carried unopened. Null where they are not sealed.</summary>
    public StateCode? SealedFor { get; init; }

    /// <summary>
    /// The items it was made of, merged or derived, whatever their cases: those that the State holds, at most a thousand. Whoever furnished something of them
    /// authorizes its further transfer (36(3)). Empty for what is the State's own.
    /// </summary>
    public IReadOnlyList<EvidenceId> DerivedFrom { get; init; } = [];

    /// <summary>Where it comes from; null where that is not said.</summary>
    public EvidenceOrigin? Origin { get; init; }
}
