using System.Diagnostics.CodeAnalysis;

namespace RequestRouter.Router.Security;

/// <summary>A caller, or why there is none.</summary>
/// <param name="Caller">Set exactly where <paramref name="Fault"/> is not.</param>
/// <param name="Fault">Set exactly where <paramref name="Caller"/> is not.</param>
/// <param name="Detail">One sentence for the integrator; empty for a caller. Never repeats the token.</param>
public sealed record TokenResult(Caller? Caller, TokenFault? Fault, string Detail)
{
    [MemberNotNullWhen(true, nameof(Caller))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsSound => Caller is not null;

    internal static TokenResult Of(Caller caller) => new(caller, null, "");

    internal static TokenResult Failed(TokenFault fault, string detail) => new(null, fault, detail);
}
