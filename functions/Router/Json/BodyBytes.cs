using System.Diagnostics.CodeAnalysis;
using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Json;

/// <summary>A body's bytes, or why they were not taken.</summary>
/// <param name="Bytes">Set exactly where <paramref name="Problem"/> is not.</param>
public sealed record BodyBytes(byte[]? Bytes, Problem? Problem)
{
    [MemberNotNullWhen(true, nameof(Bytes))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool IsTaken => Bytes is not null;
}
