namespace RequestRouter.Router.Security;

/// <summary>Who says something: a State, by one of its authorities.</summary>
/// <param name="Name">The issuer's name for the officer: for the audit trail, never shown to the other State.</param>
public sealed record Sender(StateCode State, AuthorityId Authority, string Name)
{
    /// <exception cref="InvalidOperationException">The caller acts for no authority of a State.</exception>
    public static Sender Of(Caller caller) => caller is { State: { } state, Authority: { } authority }
        ? new(state, authority, caller.Subject)
        : throw new InvalidOperationException("The caller acts for no authority of a State.");
}
