using RequestRouter.Local.Identity;

namespace RequestRouter.Local.States;

/// <summary>An invented person who acts for an authority of an example State, or for whoever operates or audits the router.</summary>
/// <param name="State">Null for operators and auditors.</param>
internal sealed record Officer(ExampleState? State, string Role)
{
    /// <exception cref="LauncherFault">No such State or role, or they do not go together.</exception>
    public static Officer Of(string? state, string role)
    {
        var possible = state is null ? Roles.OfNoState : Roles.OfStates;
        return possible.Contains(role)
            ? new Officer(state is null ? null : ExampleStates.Of(state), role)
            : throw new LauncherFault(state is null
                ? $"Without --state the role is one of {string.Join(", ", possible)}; '{role}' belongs to a State."
                : $"There is no role '{role}' of a State: the roles are {string.Join(", ", possible)}.");
    }

    /// <summary>What the issuer says of this officer.</summary>
    public TokenClaims Claims => State is null
        ? new($"{Role}@router.example.org", null, null, [Role])
        : new($"{Role}.officer@{State.Code.ToLowerInvariant()}.example.org", State.Code, State.AuthorityOf(Role).Id, [Role]);
}
