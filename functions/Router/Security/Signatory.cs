namespace RequestRouter.Router.Security;

/// <summary>Whose signature is expected.</summary>
/// <param name="Authority">Null where any authority of the State will do.</param>
public sealed record Signatory(StateCode State, AuthorityId? Authority = null)
{
    internal bool Owns(AuthorityKey key) => key.State == State && (Authority is not { } authority || key.Authority == authority);
}
